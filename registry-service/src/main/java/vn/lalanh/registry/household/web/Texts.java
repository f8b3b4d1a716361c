package vn.lalanh.registry.household.web;

/** What a broken rule says, {@code tiếng Việt | English}: what is expected and what to do, never what was sent. */
final class Texts {

    static final String REQUIRED =
            "Trường này là bắt buộc; hãy bổ sung. | This is required; add it.";
    static final String BOOK_NUMBER =
            "Số sổ chỉ gồm chữ, số, dấu cách và . / - , tối đa 40 ký tự; hãy sửa lại."
                    + " | A book number has letters, digits, blanks and . / - only, at most 40; correct it.";
    static final String PROVINCE =
            "Mã tỉnh gồm 2 chữ số; hãy giữ cả số 0 ở đầu. | A province code has 2 digits; keep the leading 0.";
    static final String COMMUNE =
            "Mã xã gồm 5 chữ số; hãy giữ cả số 0 ở đầu. | A commune code has 5 digits; keep the leading 0.";
    static final String ADDRESS =
            "Địa chỉ dài từ 1 đến 300 ký tự; hãy nhập thôn, xóm, đường hoặc số nhà."
                    + " | An address has 1 to 300 characters; give hamlet, street or house number.";
    static final String STATUS =
            "Diện hộ phải là một trong: POOR, NEAR_POOR, HARDSHIP, OTHER. | Must be one of: POOR, NEAR_POOR, HARDSHIP,"
                    + " OTHER.";
    static final String MEMBERS =
            "Hộ phải có từ 1 đến 100 thành viên; hãy kiểm tra lại danh sách."
                    + " | A household has 1 to 100 members; check the list.";
    static final String NAME =
            "Họ tên dài từ 1 đến 120 ký tự và phải có chữ; hãy nhập đủ họ, tên đệm và tên."
                    + " | A name has 1 to 120 characters with letters among them; give it in full.";
    static final String BORN =
            "Ngày sinh phải là ngày có thật từ năm 1900 đến nay, như 1957-03-21 hoặc 21/03/1957."
                    + " | Must be a real date from 1900 until today, as 1957-03-21 or 21/03/1957.";
    static final String SEX =
            "Giới tính phải là FEMALE (nữ) hoặc MALE (nam). | Must be FEMALE or MALE.";
    static final String ID_NUMBER =
            "Số định danh gồm đúng 12 chữ số; hãy giữ cả số 0 ở đầu, hoặc bỏ trống nếu chưa có giấy tờ."
                    + " | An identity number has exactly 12 digits; keep the leading 0, or leave it out where there are"
                    + " no papers.";
    static final String MEMBER_ID =
            "Mã thành viên phải chép nguyên văn từ hồ sơ hộ; người mới thì bỏ trống."
                    + " | A member's id is copied as it is from the household; leave it out for a new person.";
    static final String PAYEE_NAME =
            "Tên chủ tài khoản dài từ 1 đến 120 ký tự; hãy chép đúng như ngân hàng ghi."
                    + " | An account holder's name has 1 to 120 characters; copy it as the bank has it.";
    static final String BANK_CODE =
            "Mã ngân hàng gồm 2 đến 20 chữ hoặc số không dấu, như 970436."
                    + " | A bank code has 2 to 20 plain letters or digits, as 970436.";
    static final String ACCOUNT =
            "Số tài khoản gồm 4 đến 40 chữ hoặc số không dấu, dấu chấm hoặc gạch nối."
                    + " | An account number has 4 to 40 plain letters, digits, full stops or hyphens.";
    static final String GROUP =
            "Nhóm ưu tiên phải là một hoặc nhiều trong: CHILD_UNDER_16_WITHOUT_SUPPORT, CHILD_UNDER_3_POOR,"
                    + " ELDERLY_WITHOUT_SUPPORT, ELDERLY_OVER_80, DISABLED_EXTREMELY_SEVERE, DISABLED_SEVERE,"
                    + " SINGLE_PARENT_POOR, PREGNANT_OR_NURSING; cách nhau bằng dấu |."
                    + " | Must be one or more of: CHILD_UNDER_16_WITHOUT_SUPPORT, CHILD_UNDER_3_POOR,"
                    + " ELDERLY_WITHOUT_SUPPORT, ELDERLY_OVER_80, DISABLED_EXTREMELY_SEVERE, DISABLED_SEVERE,"
                    + " SINGLE_PARENT_POOR, PREGNANT_OR_NURSING; with | between them.";
    static final String HEAD =
            "Cột chủ hộ phải là x, 1, có, true (chủ hộ) hoặc để trống, 0, không, false."
                    + " | Must be x, 1, yes, true for the head, or empty, 0, no, false.";

    private Texts() {}
}

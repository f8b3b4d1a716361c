package vn.lalanh.platform.operations;

import vn.lalanh.platform.decision.Refusal;

/** Why an order about a held record is not carried out. */
enum DeadLetterRefusal implements Refusal {
    NOT_FOUND(
            "dead-letter-not-found",
            "Không có bản ghi bị giữ nào mang mã này; hãy lấy lại danh sách rồi chọn mã trong đó.",
            "No held record has this id; read the list again and take an id from it.",
            Kind.NOT_FOUND),
    BEHIND_ANOTHER(
            "dead-letter-behind-another",
            "Bản ghi này chỉ đang chờ sau một bản ghi khác cùng khóa; hãy xử lý bản ghi đứng trước, bản này sẽ tự đi tiếp.",
            "This record only waits behind another one of its key; deal with the one in front and it goes on by itself.",
            Kind.CONFLICT),
    BEING_HANDLED(
            "dead-letter-being-handled",
            "Bản ghi này đang được thực hiện theo quyết định của một người khác; hãy đọc lại sau ít giây.",
            "What another person decided about this record is being carried out; read it again in a few seconds.",
            Kind.CONFLICT),
    SETTLED(
            "dead-letter-settled",
            "Bản ghi này đã được xử lý xong; hãy đọc lại để xem ai đã quyết định và vì sao.",
            "This record has been dealt with; read it again to see who decided what, and why.",
            Kind.CONFLICT),
    NOBODY_READS_IT(
            "dead-letter-of-no-reader",
            "Dịch vụ này không còn nhóm đọc (group) ấy nên không ai thực hiện được quyết định; hãy xem lại tên nhóm, hoặc chạy"
                    + " lại phiên bản còn nhóm đó.",
            "This service has no consumer group of that name any more, so nobody could carry a decision out; check the name, or"
                    + " run a version that still has the group.",
            Kind.CONFLICT),
    OUTSIDERS_WORD(
            "dead-letter-of-outsider",
            "Bản ghi này do đơn vị bên ngoài gửi, không được sửa thay họ; hãy bỏ qua có lý do và đề nghị họ gửi lại.",
            "This record was sent by somebody outside and is not rewritten for them; dismiss it with a reason and ask them"
                    + " to send again.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    DeadLetterRefusal(String code, String vi, String en, Kind kind) {
        this.code = code;
        this.vi = vi;
        this.en = en;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

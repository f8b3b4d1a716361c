package vn.lalanh.registry.household;

import vn.lalanh.platform.decision.Refusal;

/** Why the registry does not do what it is told. */
public enum HouseholdRefusal implements Refusal {
    NO_SUCH_HOUSEHOLD(
            "no-such-household",
            "Không có hộ này trong sổ; hãy kiểm tra lại mã hộ hoặc ghi danh hộ trước.",
            "There is no such household in the registry; check its id, or register it first.",
            Kind.NOT_FOUND),
    REGISTERED_OTHERWISE(
            "registered-otherwise",
            "Số sổ này đã ghi danh một hộ với nội dung khác; hãy mở hồ sơ hộ đó và dùng chức năng thay đổi"
                    + " (PUT /households/{id}), hoặc kiểm tra lại số sổ.",
            "A household with other content is registered under this book number; open it and change it"
                    + " (PUT /households/{id}), or check the book number.",
            Kind.CONFLICT),
    NOT_ONE_HEAD(
            "not-one-head",
            "Mỗi hộ phải có đúng một chủ hộ; hãy đánh dấu chủ hộ cho đúng một thành viên.",
            "A household has exactly one head; mark one member as the head.",
            Kind.INVALID),
    SAME_ID_NUMBER_TWICE(
            "same-id-number-twice",
            "Hai thành viên có cùng một số định danh; hãy sửa lại hoặc bỏ trống số chưa chắc chắn.",
            "Two members have the same identity number; correct it, or leave out the one that is not sure.",
            Kind.INVALID),
    NO_SUCH_MEMBER(
            "no-such-member",
            "Có mã thành viên không thuộc hộ này; hãy tải lại hồ sơ, người mới thì để trống mã.",
            "An id among the members is not of this household; load it again, and leave the id out for a new person.",
            Kind.INVALID),
    MEMBER_TWICE(
            "member-twice",
            "Một thành viên xuất hiện hai lần; hãy bỏ bớt một dòng.",
            "A member stands in the list twice; remove one.",
            Kind.INVALID),
    MEMBER_WITHOUT_ID(
            "member-without-id",
            "Một thành viên đang có trong hộ được gửi lên như người mới (cùng số định danh); hãy gửi kèm mã của thành"
                    + " viên đó.",
            "A present member was sent as somebody new (the same identity number); send the member's id along.",
            Kind.INVALID);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    HouseholdRefusal(String code, String vi, String en, Kind kind) {
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

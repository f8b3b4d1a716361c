package vn.lalanh.assessment.assignment;

/** Why a case that waits for its assessment is nobody's. */
public enum Unassigned {
    NOBODY_COVERS(
            "Không có cộng tác viên nào trong sổ phân công trực phụ trách xã này.",
            "No collaborator on the duty roster covers this commune."),
    NONE_FOR_PROTECTED(
            "Không có cộng tác viên nào của xã nhận hồ sơ bảo vệ.",
            "No collaborator of the commune takes protected cases."),
    ALL_AWAY(
            "Mọi cộng tác viên phụ trách xã này đều vắng mặt.",
            "All collaborators of the commune are away."),
    ALL_HANDED_BACK(
            "Mọi cộng tác viên đang có mặt của xã đều đã trả lại hồ sơ này.",
            "All collaborators of the commune who are there have handed it back."),
    ALL_FULL(
            "Mọi cộng tác viên của xã đều đã nhận đủ số hồ sơ.",
            "All collaborators of the commune have as many cases as they take."),
    NEXT_RUN("Sẽ được phân công trong lượt tới.", "It will be given to somebody in the next run.");

    private final String vi;
    private final String en;

    Unassigned(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}

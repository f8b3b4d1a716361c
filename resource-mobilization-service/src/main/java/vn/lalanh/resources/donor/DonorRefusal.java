package vn.lalanh.resources.donor;

import vn.lalanh.platform.decision.Refusal;

/** Why a donor is not registered. */
public enum DonorRefusal implements Refusal {
    DONOR_KEY_TAKEN(
            "donor-key-taken",
            "Khóa này đã thuộc về một nhà hảo tâm khác; hãy chọn khóa khác.",
            "This key belongs to another donor; choose another one.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    DonorRefusal(String code, String vi, String en, Kind kind) {
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

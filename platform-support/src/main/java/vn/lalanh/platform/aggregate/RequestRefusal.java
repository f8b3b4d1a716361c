package vn.lalanh.platform.aggregate;

import vn.lalanh.platform.decision.Refusal;

/** Refusals of a request that no aggregate needs to think about. */
public enum RequestRefusal implements Refusal {
    STALE_VERSION(
            "stale-version",
            "Hồ sơ đã được người khác thay đổi sau khi bạn mở; hãy tải lại, xem thay đổi rồi gửi lại với If-Match mới.",
            "Somebody changed this after you opened it; load it again, look at the change and send again with the new"
                    + " If-Match.",
            Kind.STALE),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác; hãy dùng khóa mới.",
            "This Idempotency-Key was used for a request with another body; use a new key.",
            Kind.INVALID);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    RequestRefusal(String code, String vi, String en, Kind kind) {
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

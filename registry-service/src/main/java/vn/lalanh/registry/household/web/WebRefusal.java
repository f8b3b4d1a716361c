package vn.lalanh.registry.household.web;

import vn.lalanh.platform.decision.Refusal;

/** Refusals by who asks. */
enum WebRefusal implements Refusal {
    PAYEE_BY_OFFICERS;

    @Override
    public String code() {
        return "payee-by-officers";
    }

    @Override
    public String vi() {
        return "Tài khoản nhận tiền chỉ do cán bộ xã hoặc kế toán đổi (PUT /households/{id}/payee); hãy bỏ trường payee"
                + " rồi gửi lại.";
    }

    @Override
    public String en() {
        return "An account is changed by commune officers and treasurers only (PUT /households/{id}/payee); leave payee"
                + " out and send again.";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}

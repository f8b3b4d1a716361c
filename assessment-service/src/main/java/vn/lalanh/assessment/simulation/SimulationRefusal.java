package vn.lalanh.assessment.simulation;

import vn.lalanh.platform.decision.Refusal;

/** Why a simulation is not changed. */
enum SimulationRefusal implements Refusal {
    NO_SUCH_SIMULATION(
            "no-such-simulation",
            "Không có mô phỏng nào có mã này.",
            "There is no simulation with this id.",
            Kind.NOT_FOUND),
    REQUESTED_DIFFERENTLY(
            "simulation-requested-differently",
            "Mô phỏng này đã được yêu cầu với nội dung khác; hãy dùng Idempotency-Key mới.",
            "This simulation was asked for with another content; use a new Idempotency-Key.",
            Kind.CONFLICT),
    ALREADY_ENDED(
            "simulation-ended",
            "Mô phỏng đã kết thúc nên không thể hủy; kết quả hoặc lý do vẫn xem được.",
            "The simulation has ended and cannot be cancelled; its result or the reason can be read.",
            Kind.CONFLICT),
    BEING_RUN(
            "simulation-being-run",
            "Một tiến trình khác đang chạy mô phỏng này.",
            "Another process is working on this simulation.",
            Kind.CONFLICT),
    NOT_YOUR_RUN(
            "simulation-not-your-run",
            "Lượt chạy này không còn hiệu lực: mô phỏng đã bị hủy, kết thúc hoặc chuyển cho tiến trình khác.",
            "This run no longer counts: the simulation was cancelled, has ended or was taken over.",
            Kind.CONFLICT);

    private final String code;
    private final String vi;
    private final String en;
    private final Kind kind;

    SimulationRefusal(String code, String vi, String en, Kind kind) {
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

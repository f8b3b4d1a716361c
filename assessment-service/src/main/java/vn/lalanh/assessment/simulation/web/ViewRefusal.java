package vn.lalanh.assessment.simulation.web;

import vn.lalanh.platform.decision.Refusal;

/** Why there is nothing to show. */
enum ViewRefusal implements Refusal {
    NOT_FINISHED;

    @Override
    public String code() {
        return "simulation-not-finished";
    }

    @Override
    public String vi() {
        return "Mô phỏng chưa có kết quả; hãy xem trạng thái và tiến độ ở dạng JSON rồi thử lại.";
    }

    @Override
    public String en() {
        return "The simulation has no result; read its state and progress as JSON, then try again.";
    }
}

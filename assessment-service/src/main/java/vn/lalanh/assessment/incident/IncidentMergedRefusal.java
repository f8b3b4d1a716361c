package vn.lalanh.assessment.incident;

import vn.lalanh.platform.decision.Refusal;

/**
 * It is part of another incident now.
 *
 * @param into where to go; may have been merged further, then asking there tells it
 */
public record IncidentMergedRefusal(String into) implements Refusal {

    @Override
    public String code() {
        return "incident-merged";
    }

    @Override
    public String vi() {
        return "Sự kiện này đã nhập vào sự kiện %s; hãy dùng mã sự kiện đó.".formatted(into);
    }

    @Override
    public String en() {
        return "This incident was merged into %s; use the id of that one.".formatted(into);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

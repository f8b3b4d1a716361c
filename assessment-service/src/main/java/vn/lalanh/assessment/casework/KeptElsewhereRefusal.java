package vn.lalanh.assessment.casework;

import vn.lalanh.platform.decision.Refusal;

/** The household's case has another id; whoever reports is led there and never sees this. */
record KeptElsewhereRefusal(String caseId) implements Refusal {

    @Override
    public String code() {
        return "kept-elsewhere";
    }

    @Override
    public String vi() {
        return "Hồ sơ của hộ này mang mã %s; hãy báo lại theo hồ sơ đó.".formatted(caseId);
    }

    @Override
    public String en() {
        return "This household's case is %s; report to that one.".formatted(caseId);
    }
}

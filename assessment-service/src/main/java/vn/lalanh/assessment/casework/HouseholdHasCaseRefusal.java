package vn.lalanh.assessment.casework;

import vn.lalanh.platform.decision.Refusal;

/** The household has a case of the same content in the incident: two must not be paid for one need. */
public record HouseholdHasCaseRefusal(String caseId) implements Refusal {

    @Override
    public String code() {
        return "household-has-case";
    }

    @Override
    public String vi() {
        return "Hộ này đã có hồ sơ %s cùng nội dung trong sự kiện; hãy rút hồ sơ này nếu là cùng một nhu cầu."
                .formatted(caseId);
    }

    @Override
    public String en() {
        return "This household has the case %s of the same content in the incident; withdraw this one if it is the same need."
                .formatted(caseId);
    }
}

package vn.lalanh.assessment.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How decisions on cases are made, as far as no norm book says so.
 *
 * @param secondApprovalAbove đồng a case, above which two persons approve
 * @param secondApprovalNorms further norms that two persons approve whatever the amount, besides those that pay what it cost
 * @param appealWithin working days from a decision; the 90 days of the Law on Complaints (02/2011/QH13), art. 9, to be
 *     confirmed
 * @param appealDecidedWithin working days from an appeal; the 10 of Decree 20/2021, art. 8, to be confirmed for emergency
 *     cases
 * @param regularisedWithin working days from a decision of the chair alone; a setting of ours, the law names none
 */
@Validated
@ConfigurationProperties("lalanh.cases")
public record DecisionSettings(
        @PositiveOrZero @DefaultValue("100000000") long secondApprovalAbove,
        @NotNull @DefaultValue Set<String> secondApprovalNorms,
        @Positive @Max(400) @DefaultValue("64") int appealWithin,
        @Positive @Max(100) @DefaultValue("10") int appealDecidedWithin,
        @Positive @Max(100) @DefaultValue("5") int regularisedWithin) {

    public DecisionSettings {
        secondApprovalNorms = Set.copyOf(secondApprovalNorms);
    }
}

package vn.lalanh.assessment.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.Device;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Residents;
import vn.lalanh.assessment.casework.Said;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.platform.web.InvalidRequest;

/** Bodies of requests about cases. */
final class CaseRequests {

    static final String OPAQUE_ID = "[A-Za-z0-9-]{1,64}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private CaseRequests() {}

    /**
     * A need as it is reported; also one line of a file.
     *
     * @param shielded {@code protected}, a word of Java's
     * @param householdId null for people whom the registry does not know: the device's own id of the case stands for them
     * @param reportedAt by the device's clock
     * @param household who lives there, where somebody has looked
     */
    record ReportRequest(
            @NotNull @Pattern(regexp = OPAQUE_ID) String incidentId,
            @Nullable @Pattern(regexp = OPAQUE_ID) String householdId,
            @NotNull @Pattern(regexp = "[0-9]{5}") String communeCode,
            @Nullable @Pattern(regexp = CODE) String content,
            @Nullable @Min(1) @Max(1_000) Integer ordinal,
            @JsonProperty("protected") @Nullable Boolean shielded,
            @Nullable @Size(max = 20) Set<@NotNull PriorityGroup> priorityGroups,
            @Nullable @Pattern(regexp = OPAQUE_ID) String deviceId,
            @Nullable @Pattern(regexp = OPAQUE_ID) String deviceCaseId,
            @Nullable Instant reportedAt,
            @Nullable @Valid HouseholdRequest household) {

        /**
         * Ready to be decided.
         *
         * @param at where it stands in the body, for whoever has to mend it
         * @throws InvalidRequest naming the fields that do not go together
         */
        Reported reported(String at, Caller caller, Instant now) {
            List<FieldProblem> problems = ReportChecks.of(this, at, now);
            if (!problems.isEmpty()) {
                throw new InvalidRequest(problems);
            }
            return new Reported(
                    incidentId,
                    inHousehold(),
                    communeCode,
                    content == null ? Report.EMERGENCY : content,
                    ordinal == null ? 1 : ordinal,
                    shielded != null && shielded,
                    priorityGroups == null ? Set.of() : priorityGroups,
                    new Said(Audited.opaque(caller), device(), reportedAt, residents()));
        }

        @Nullable Device device() {
            return deviceId == null || deviceCaseId == null
                    ? null
                    : new Device(deviceId, deviceCaseId);
        }

        private @Nullable Residents residents() {
            return household == null ? null : household.residents(inHousehold());
        }

        private String inHousehold() {
            return householdId != null
                    ? householdId
                    : Ids.derive("hhp", String.valueOf(deviceId), String.valueOf(deviceCaseId));
        }
    }

    record BatchRequest(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid ReportRequest> cases) {}

    record AssessmentsRequest(
            @NotEmpty @Size(max = 1_000) List<@NotNull @Valid AssessmentLine> assessments) {}

    /** @param version the one that was looked at, where it matters */
    record AssessmentLine(
            @NotNull @Pattern(regexp = OPAQUE_ID) String caseId,
            @Nullable Long version,
            @NotNull @Valid AssessmentRequest assessment) {

        /** @param index in the list, from 0 */
        Findings findings(int index) {
            return assessment.findings("assessments[" + index + "].assessment.");
        }
    }

    /** @param lookedAt cases of the list that the approver has looked at in full; a sample of like cases must be among them */
    record ApprovalsRequest(
            @NotEmpty @Size(max = 1_000) List<@NotNull @Valid ApprovalLine> approvals,
            @Nullable @Size(max = 1_000)
                    List<@NotNull @Pattern(regexp = OPAQUE_ID) String> lookedAt) {

        Set<String> seenInFull() {
            return lookedAt == null ? Set.of() : Set.copyOf(lookedAt);
        }
    }

    /** What the chair found, and the number of the decision that declares the emergency. */
    record FastLaneRequest(
            @NotNull @Valid AssessmentRequest assessment,
            @NotNull
                    @Pattern(
                            regexp = "[0-9]{1,6}(/[0-9]{4})?/[A-ZĐ][A-ZĐ0-9&-]{1,30}",
                            message = "must be the number of a decision, such as 1234/QĐ-UBND")
                    String emergencyDecision) {

        Findings findings() {
            return assessment.findings("assessment.");
        }
    }

    /** What another person found in an approved case, and why anybody looked again. */
    record ReassessmentRequest(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @NotNull @Valid AssessmentRequest assessment) {

        Findings findings() {
            return assessment.findings("assessment.");
        }
    }

    /** @param reasonCode why the approval stands, where it was assessed otherwise afterwards */
    record RegularisationRequest(@Nullable @Pattern(regexp = CODE) String reasonCode) {}

    /** How an appeal can be answered. */
    enum Answered {
        UPHELD,
        DISMISSED
    }

    /** The answer to an appeal; the remark stays in this service. */
    record RulingRequest(
            @NotNull Answered outcome,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {

        Appeal.Result result() {
            return switch (outcome) {
                case UPHELD -> Appeal.Result.UPHELD;
                case DISMISSED -> Appeal.Result.DISMISSED;
            };
        }
    }

    /** @param version the one that was looked at: nobody approves what is not seen */
    record ApprovalLine(
            @NotNull @Pattern(regexp = OPAQUE_ID) String caseId, @NotNull Long version) {}

    /** The household that the registry knows. */
    record LinkRequest(@NotNull @Pattern(regexp = OPAQUE_ID) String householdId) {}

    /** Why; the remark stays in this service. */
    record ReasonRequest(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    /** A body with the case it is about, so that a repeat for another case is no repeat. */
    record About(String id, String what, Object body) {}
}

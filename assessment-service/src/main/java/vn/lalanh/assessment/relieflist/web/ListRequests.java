package vn.lalanh.assessment.relieflist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.relieflist.Need;
import vn.lalanh.assessment.relieflist.SentLine;
import vn.lalanh.assessment.relieflist.Sheet;
import vn.lalanh.assessment.relieflist.Sheet.Heading;

/** Bodies of requests about lists. */
final class ListRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    static final String COMMUNE = "[0-9]{5}";
    static final String VILLAGE = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,59}";
    static final String VILLAGE_IS =
            "Cần mã hoặc tên thôn, không phải tên người (tối đa 60 ký tự). | Needs the code or name of the village, not of"
                    + " a person (60 characters at most).";

    private ListRequests() {}

    static Heading heading(
            String incidentId,
            String communeCode,
            String village,
            Need need,
            @Nullable Integer round) {
        return new Heading(
                incidentId, communeCode, village.strip(), need, round == null ? 1 : round);
    }

    /** A list; each line is judged by itself. */
    record DrawUp(
            @NotNull @Pattern(regexp = COMMUNE) String communeCode,
            @NotNull @Pattern(regexp = VILLAGE, message = VILLAGE_IS) String village,
            @NotNull Need need,
            @Nullable @Min(1) @Max(99) Integer round,
            @NotEmpty @Size(max = Sheet.MOST_LINES) List<@NotNull @Valid Row> lines) {

        Heading heading(String incidentId) {
            return ListRequests.heading(incidentId, communeCode, village, need, round);
        }

        List<SentLine> sent() {
            return new Lines(lines).sent();
        }
    }

    /** Lines instead of those that stand there. */
    record Lines(@NotEmpty @Size(max = Sheet.MOST_LINES) List<@NotNull @Valid Row> lines) {

        List<SentLine> sent() {
            List<SentLine> sent = new ArrayList<>(lines.size());
            for (int n = 0; n < lines.size(); n++) {
                sent.add(lines.get(n).sent(n + 1));
            }
            return sent;
        }
    }

    /** One household. */
    record Row(
            @Nullable String householdId,
            @Nullable Integer members,
            @Nullable Integer hungryPersons,
            @Nullable Integer hungryMonths,
            @Nullable @Size(max = 20) List<@NotNull String> priorityGroups,
            @Nullable String remark) {

        SentLine sent(int number) {
            return new SentLine(
                    number,
                    householdId,
                    members,
                    hungryPersons,
                    hungryMonths,
                    priorityGroups == null ? List.of() : priorityGroups,
                    remark);
        }
    }

    /** Why; the remark stays with the list. */
    record Reason(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    /** @param lookedAt numbers of the lines that the approver has looked at in full */
    record ApprovalRequest(
            @NotNull
                    @Pattern(
                            regexp = "[0-9]{1,6}(/[0-9]{4})?/[A-ZĐ][A-ZĐ0-9&-]{1,30}",
                            message =
                                    "Cần số quyết định, ví dụ 12/QĐ-UBND. | Needs the number of a decision, such as 12/QĐ-UBND.")
                    String decision,
            @Nullable @Size(max = Sheet.MOST_LINES) Set<@NotNull Integer> lookedAt) {

        Set<Integer> numbers() {
            return lookedAt == null ? Set.of() : lookedAt;
        }
    }

    /** A body with the list it is about, so that a repeat for another one is no repeat. */
    record Asked(String id, String what, Object body) {}
}

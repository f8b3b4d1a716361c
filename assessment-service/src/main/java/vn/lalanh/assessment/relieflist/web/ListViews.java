package vn.lalanh.assessment.relieflist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.assessment.relieflist.Need;
import vn.lalanh.assessment.relieflist.ReliefLine;
import vn.lalanh.assessment.relieflist.ReliefList;
import vn.lalanh.assessment.relieflist.ReliefList.Checked;
import vn.lalanh.assessment.relieflist.ReliefList.Discarded;
import vn.lalanh.assessment.relieflist.ReliefList.Drafted;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefList.Returned;
import vn.lalanh.assessment.relieflist.ReliefList.Ruled;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;
import vn.lalanh.assessment.relieflist.ScreenedLine;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.assessment.relieflist.Totals;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.decision.Refusal;

/** Lists and their lines as officers see them. */
final class ListViews {

    private ListViews() {}

    /**
     * A list without its lines.
     *
     * @param lookAt numbers of the lines that its approver must look at in full; only while it waits for approval
     * @param opened how many lines from the top have become cases
     * @param waiting lines without an approved case, with the code of what hindered it
     * @param totals null in a list of lists
     */
    record ListView(
            String id,
            String state,
            String incidentId,
            String communeCode,
            String village,
            Need need,
            int round,
            int lines,
            long members,
            long hungryPersons,
            Instant drawnAt,
            @Nullable String reasonCode,
            @Nullable String remark,
            List<Integer> lookAt,
            @Nullable String decision,
            @Nullable Instant approvedAt,
            int opened,
            List<Waiting> waiting,
            @Nullable Totals totals) {

        static ListView of(Listed list, @Nullable Totals totals) {
            Heading heading = list.sheet().heading();
            Returned returned = list instanceof Drafted drafted ? drafted.returned() : null;
            Ruled ruled = list instanceof Ruled r ? r : null;
            return new ListView(
                    list.sheet().id(),
                    list.getClass().getSimpleName(),
                    heading.incidentId(),
                    heading.communeCode(),
                    heading.village(),
                    heading.need(),
                    heading.round(),
                    list.sheet().lines().size(),
                    list.sheet().members(),
                    list.sheet().hungryPersons(),
                    list.drawn().at(),
                    reasonCode(list),
                    returned == null ? null : returned.remark(),
                    list instanceof Checked ? list.sheet().lookAt() : List.of(),
                    ruled == null ? null : ruled.ruling().number(),
                    ruled == null ? null : ruled.ruling().at(),
                    ruled == null ? 0 : ruled.opened().lines(),
                    ruled == null ? List.of() : ruled.opened().waiting(),
                    totals);
        }

        private static @Nullable String reasonCode(Listed list) {
            return switch (list) {
                case Drafted drafted ->
                        drafted.returned() == null ? null : drafted.returned().reasonCode();
                case Discarded discarded -> discarded.reasonCode();
                case Checked _, Ruled _ -> null;
            };
        }
    }

    /** What became of a list that was sent. */
    record TakenView(ListView list, List<ResultView> results) {

        static TakenView of(ReliefList state, List<ScreenedLine> lines) {
            if (!(state instanceof Listed listed)) {
                throw new IllegalStateException("taken and not there");
            }
            return new TakenView(
                    ListView.of(listed, null), lines.stream().map(ResultView::of).toList());
        }
    }

    /**
     * What became of one line.
     *
     * @param line from 1
     * @param result {@code accepted} or {@code refused}
     * @param refusal code of the broken rule, or of what a person has to mend before the case can be approved
     * @param field the one that is wrong, {@code lines[0].members}
     */
    record ResultView(
            int line,
            @Nullable String householdId,
            String result,
            @Nullable String caseId,
            @Nullable String refusal,
            @Nullable String field,
            @Nullable String vi,
            @Nullable String en) {

        static ResultView of(ScreenedLine screened) {
            Refusal why = screened.why();
            Refusal says = why == null ? screened.note() : why;
            ListedCase foreseen = screened.foreseen();
            int number = screened.sent().number();
            return new ResultView(
                    number,
                    screened.sent().householdId(),
                    why == null ? "accepted" : "refused",
                    foreseen == null ? null : foreseen.caseId(),
                    says == null ? null : says.code(),
                    screened.field() == null
                            ? null
                            : "lines[%d].%s".formatted(number - 1, screened.field()),
                    says == null ? null : says.vi(),
                    says == null ? null : says.en());
        }
    }

    /**
     * One line with its case, or with what would become of it.
     *
     * @param caseState null while there is no case
     * @param refusal code of what is in the way
     */
    record LineView(
            int number,
            String householdId,
            int members,
            int hungryPersons,
            int hungryMonths,
            List<PriorityGroup> priorityGroups,
            @Nullable String remark,
            String caseId,
            @Nullable String caseState,
            List<HelpView> help,
            @Nullable String refusal,
            @Nullable String vi,
            @Nullable String en) {

        static LineView of(ReliefLine line, ListedCase listed) {
            Refusal why = listed.why();
            return new LineView(
                    line.number(),
                    line.householdId(),
                    line.members(),
                    line.hungryPersons(),
                    line.hungryMonths(),
                    line.groups(),
                    line.remark(),
                    listed.caseId(),
                    listed.state(),
                    listed.lines().stream().map(HelpView::of).toList(),
                    why == null ? null : why.code(),
                    why == null ? null : why.vi(),
                    why == null ? null : why.en());
        }
    }

    /** One benefit: money in whole đồng, or goods in base units. */
    record HelpView(String id, String benefit, Map<String, Object> what, String vi, String en) {

        static HelpView of(BenefitLine line) {
            Map<String, Object> what =
                    switch (line.benefit()) {
                        case Benefit.Cash(var money) -> Map.of("amount", money.value());
                        case Benefit.InKind(var quantity) ->
                                Map.of(
                                        "goods", quantity.code(),
                                        "quantity", quantity.value(),
                                        "unit", quantity.unit().name());
                    };
            var sentence = line.explanation().sentence();
            return new HelpView(line.id(), line.norm(), what, sentence.vi(), sentence.en());
        }
    }
}

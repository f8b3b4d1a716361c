package vn.lalanh.assessment.decisiondocument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.norm.Benefit;

/**
 * One decision on a case, with all that stands in its document. While the decision stands, the same always; what happens to
 * the case afterwards shows in other documents.
 *
 * @param name which decision of the case it is: by it the register knows its number
 * @param issue null while it has no number
 */
public record DecisionPaper(Subject subject, String name, Content content, @Nullable Issue issue) {

    /**
     * Whom and what it is about.
     *
     * @param incident what people call it; its id where it is not known any more
     */
    public record Subject(Report report, String incident) {}

    /** What was decided. */
    public sealed interface Content {}

    /**
     * Help is given.
     *
     * @param laws decrees and resolutions by which it was decided
     * @param advice given in kind, without an amount
     * @param approvers in the order in which they approved
     * @param atOnce where the chair decided alone
     * @param corrects the approval that it replaces; null where it replaces none
     */
    public record Granted(
            int approval,
            List<String> laws,
            List<Line> lines,
            List<String> advice,
            String assessor,
            List<String> approvers,
            Instant at,
            @Nullable Instant appealBy,
            @Nullable AtOnce atOnce,
            @Nullable Corrects corrects)
            implements Content {
        public Granted {
            laws = List.copyOf(laws);
            lines = List.copyOf(lines);
            advice = List.copyOf(advice);
            approvers = List.copyOf(approvers);
        }
    }

    /** One benefit with why it is what it is. */
    public record Line(
            String what,
            @Nullable String person,
            String reckoning,
            String basis,
            String because,
            Benefit benefit) {}

    /** In a declared emergency; others confirm it by a time. */
    public record AtOnce(String emergencyDecision, Instant regulariseBy) {}

    /**
     * How a correction departs from what it replaces.
     *
     * @param issue of the earlier document; null where it was not issued
     * @param raised what is given more, by line
     * @param lowered what is given less
     */
    public record Corrects(
            int approval,
            @Nullable Issue issue,
            String reasonCode,
            @Nullable String remark,
            List<Line> raised,
            List<Line> lowered) {
        public Corrects {
            raised = List.copyOf(raised);
            lowered = List.copyOf(lowered);
        }
    }

    /**
     * Help is not given.
     *
     * @param because what the law asks and was not found
     * @param takesBack the approval that it takes back; 0 for none
     * @param takesBackNumber of that approval's document; null where it was not issued
     */
    public record Refused(
            List<String> laws,
            String reasonCode,
            @Nullable String remark,
            List<String> because,
            @Nullable String by,
            @Nullable Instant appealBy,
            int takesBack,
            @Nullable Issue takesBackNumber)
            implements Content {
        public Refused {
            laws = List.copyOf(laws);
            because = List.copyOf(because);
        }
    }

    /** An appeal is answered. */
    public record Answered(Appeal appeal, Appeal.Ruling ruling) implements Content {}

    /** Its number of the year and the day it was issued. */
    public record Issue(int number, LocalDate on) {

        /** {@code 12/QĐ-UBND}. */
        public String symbol() {
            return number + "/QĐ-UBND";
        }
    }

    static String nameOfApproval(String caseId, int number) {
        return caseId + "/approval-" + number;
    }

    /**
     * After a rejection nothing is decided anew unless an appeal against it was upheld: so many there were, the rejection is
     * the next one.
     */
    static String nameOfRejection(Case.Known state) {
        long upheld =
                state.dossier().decisions().appeals().stream()
                        .filter(appeal -> appeal.against() == Appeal.Against.REJECTION)
                        .map(Appeal::ruling)
                        .filter(ruling -> ruling != null && ruling.result() == Appeal.Result.UPHELD)
                        .count();
        return state.dossier().report().caseId() + "/rejection-" + (upheld + 1);
    }

    static String nameOfAppeal(String caseId, int number) {
        return caseId + "/appeal-" + number;
    }
}

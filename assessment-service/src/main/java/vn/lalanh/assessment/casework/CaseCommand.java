package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.Stage;

/** What a case can be told. A command carries all that deciding it needs. */
public sealed interface CaseCommand {

    /** What others have announced: never refused. */
    sealed interface Fact extends CaseCommand {
        int approvalNumber();
    }

    /**
     * A household needs help.
     *
     * @param incident as it stands; may be absent
     * @param mayOpen false where an earlier case of the same need should be there and is not
     * @param said its groups are asked only while the household is unknown
     * @param household null while the registry has not announced it
     * @param salt of a protected case, see {@link Report}
     */
    record ReportCase(
            Incident incident,
            String householdId,
            String communeCode,
            String content,
            int ordinal,
            boolean mayOpen,
            Statement said,
            @Nullable Household household,
            Due assessBy,
            Instant at,
            @Nullable String salt)
            implements CaseCommand {

        /** Without protection. */
        public ReportCase(
                Incident incident,
                String householdId,
                String communeCode,
                String content,
                int ordinal,
                boolean mayOpen,
                Statement said,
                @Nullable Household household,
                Due assessBy,
                Instant at) {
            this(
                    incident,
                    householdId,
                    communeCode,
                    content,
                    ordinal,
                    mayOpen,
                    said,
                    household,
                    assessBy,
                    at,
                    null);
        }

        boolean shielded() {
            return said.shielded();
        }
    }

    /**
     * The provisional household of this case is one that the registry knows.
     *
     * @param ownKnown whether the registry knows the household that the case has
     * @param household null where the registry has not announced it
     */
    record LinkHousehold(String householdId, boolean ownKnown, @Nullable Household household)
            implements CaseCommand {}

    /** The case that this household would have is kept under another id; told before that one is linked. */
    record KeepElsewhere(String caseId) implements CaseCommand {}

    /**
     * What was found; the law says what it gives.
     *
     * @param forms by which what was found is checked, once
     * @param law null where no book is in force
     */
    record AssessCase(
            Findings findings,
            Forms forms,
            @Nullable Household household,
            @Nullable Law law,
            DueOfApproval approveBy,
            String assessor,
            Instant at)
            implements CaseCommand {}

    /** A second person says yes; above an amount, a third one too. */
    record ApproveCase(String approver, boolean householdKnown, Bulk bulk, Terms terms, Instant at)
            implements CaseCommand {}

    /**
     * The commune's chair decides alone in a declared emergency.
     *
     * @param assessment what the chair has found; its assessor is the chair
     * @param emergencyDecision number of the decision that declares the emergency
     */
    record DecideAtOnce(
            AssessCase assessment, String emergencyDecision, Terms terms, Due regulariseBy)
            implements CaseCommand {}

    /**
     * A line of a relief list that was approved as one decision: reported, assessed and approved in one.
     *
     * @param list its id
     * @param givenElsewhere norms by which the household has help in another case of the incident
     */
    record DecideListed(
            String list,
            ReportCase report,
            AssessCase assessment,
            ApproveCase approval,
            Set<String> givenElsewhere)
            implements CaseCommand {
        public DecideListed {
            givenElsewhere = Set.copyOf(givenElsewhere);
        }
    }

    /**
     * Another person confirms what the chair decided alone.
     *
     * @param reasonCode why it stands although it was assessed otherwise afterwards
     */
    record RegulariseCase(@Nullable String reasonCode, String by, Instant at)
            implements CaseCommand {}

    /** Another person assesses once more what was approved, which stands meanwhile. */
    record ReassessCase(AssessCase assessment) implements CaseCommand {}

    /** What was approved is decided anew after the last assessment; above an amount, by two persons. */
    record CorrectCase(
            String reasonCode, @Nullable String remark, String approver, Terms terms, Instant at)
            implements CaseCommand {}

    /** Sent back to the assessor. */
    record ReturnCase(String reasonCode, @Nullable String remark, Due assessBy)
            implements CaseCommand {}

    /** {@code by}: opaque subject of a token. */
    record RejectCase(String reasonCode, @Nullable String remark, String by, Instant appealBy)
            implements CaseCommand {}

    /** The household objects to a rejection, or to the amount of an approval. */
    record LodgeAppeal(String reasonCode, @Nullable String remark, Due decideBy, Instant at)
            implements CaseCommand {}

    /** Somebody answers an appeal; {@code assessBy} counts if it is upheld. */
    record DecideAppeal(int number, Appeal.Ruling ruling, Due assessBy) implements CaseCommand {}

    record WithdrawCase(String reasonCode, @Nullable String remark) implements CaseCommand {}

    /**
     * Somebody is to assess it.
     *
     * @param from whose it was when this was planned, null for nobody's; by hand it is not asked
     */
    record AssignCase(Assignment assignment, @Nullable String from) implements CaseCommand {}

    /** Whoever is to assess it cannot. */
    record HandBackCase(HandBack handBack) implements CaseCommand {}

    /**
     * The time of the stage that the case waits in stands still.
     *
     * @param allowed whether a norm book in force for the case names this reason
     */
    record PauseCase(
            String reasonCode,
            @Nullable String remark,
            boolean allowed,
            DaysLeft left,
            String by,
            Instant at)
            implements CaseCommand {}

    /** It goes on with the days that were left. */
    record ResumeCase(GoesOn goesOn) implements CaseCommand {}

    /** The clock says that a stage has passed its due time. */
    record MarkOverdue(Stage stage, Instant now) implements CaseCommand {}

    /** Nothing is left to do. */
    record CloseCase(Instant at) implements CaseCommand {}

    /** Nothing that fits is left for these lines. */
    record RecordShortage(int approvalNumber, List<String> lineIds) implements Fact {
        public RecordShortage {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** Money and goods are set aside for these lines. */
    record RecordReservation(int approvalNumber, List<String> lineIds) implements Fact {
        public RecordReservation {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** What was set aside for these lines is available again. */
    record RecordRelease(int approvalNumber, List<String> lineIds) implements Fact {
        public RecordRelease {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** Every line that was not released is paid out of its lots. */
    record RecordFundsSettled(int approvalNumber) implements Fact {}

    /** How far the payment of a line has come. */
    record RecordPayment(int approvalNumber, String lineId, Payment payment) implements Fact {}

    /** A payout could not be cancelled: it is paid, or nobody knows yet. */
    record RecordDeclined(int approvalNumber, String lineId, String reasonCode) implements Fact {}

    /** How many working days are left until then; a function of the calendar. */
    @FunctionalInterface
    interface DaysLeft {
        int until(Due due);
    }

    /** When a stage is due that goes on; a function of the calendar. */
    @FunctionalInterface
    interface GoesOn {
        Due until(Pause pause);
    }

    /** When an assessment with these lines must be approved; a function of the calendar. */
    @FunctionalInterface
    interface DueOfApproval {
        Due of(List<BenefitLine> lines, Instant reportedAt);
    }
}

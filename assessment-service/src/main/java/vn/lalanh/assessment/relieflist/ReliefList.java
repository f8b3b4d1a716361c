package vn.lalanh.assessment.relieflist;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.relieflist.ReliefListCommand.AmendList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ApproveList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.CheckList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DiscardList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DrawUpList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.RecordOpened;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ReturnList;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListAmended;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListDiscarded;
import vn.lalanh.platform.decision.Decision;

/**
 * A list from the village to the last of its cases. Approved table: {@code src/test/approved/relief-list-transitions.md}.
 */
public sealed interface ReliefList {

    /** Nobody has drawn it up. */
    record Absent(String id) implements ReliefList {}

    /** May be amended; waits for a check by another person. */
    record Drafted(Sheet sheet, Drawn drawn, @Nullable Returned returned) implements Listed {}

    /** Waits for approval by a third person. */
    record Checked(Sheet sheet, Drawn drawn, Check check) implements Listed {}

    /** Its lines are becoming cases. */
    record Approved(Sheet sheet, Drawn drawn, Check check, Ruling ruling, Opened opened)
            implements Ruled {}

    /** Every line has become a case, or says why not. */
    record Complete(Sheet sheet, Drawn drawn, Check check, Ruling ruling, Opened opened)
            implements Ruled {}

    /** Given up before it was approved. */
    record Discarded(Sheet sheet, Drawn drawn, String reasonCode, String by, Instant at)
            implements Listed {}

    /** Every state with lines. */
    sealed interface Listed extends ReliefList {
        Sheet sheet();

        Drawn drawn();

        /** Its lines are to become cases, and have not all become some. */
        default boolean underway() {
            return this instanceof Drafted || this instanceof Checked || this instanceof Approved;
        }
    }

    /** Every state after an approval. */
    sealed interface Ruled extends Listed {
        Check check();

        Ruling ruling();

        Opened opened();
    }

    /**
     * Who wrote it.
     *
     * @param by opaque subjects of tokens, whoever wrote last at the end
     * @param at when it was drawn up first: its needs are reported since then
     */
    record Drawn(List<String> by, Instant at) {
        public Drawn {
            by = List.copyOf(by);
        }

        String last() {
            return by.getLast();
        }

        Drawn amendedBy(String another) {
            return new Drawn(
                    Stream.concat(
                                    by.stream().filter(one -> !one.equals(another)),
                                    Stream.of(another))
                            .toList(),
                    at);
        }
    }

    /** Who compared it with what is there. */
    record Check(String by, Instant at) {}

    /** Why it came back; the remark leaves this service with the list only. */
    record Returned(String reasonCode, @Nullable String remark, String by, Instant at) {}

    /**
     * The one decision on all lines.
     *
     * @param number of the decision, {@code 12/QĐ-UBND}
     * @param lookedAt numbers of the lines that the approver has looked at in full
     */
    record Ruling(String number, List<Integer> lookedAt, String by, Instant at) {
        public Ruling {
            lookedAt = List.copyOf(lookedAt);
        }
    }

    /**
     * How far its lines have become cases.
     *
     * @param lines so many from the top
     * @param waiting those that have no approved case, with the code of what hindered it
     */
    record Opened(int lines, List<Waiting> waiting) {
        static final Opened NONE = new Opened(0, List.of());

        public Opened {
            waiting = List.copyOf(waiting);
        }
    }

    /** A line without an approved case. */
    record Waiting(int number, String refusal) {}

    /** A state and what it is told. */
    record Step(ReliefList state, ReliefListCommand command) {}

    /** The whole life cycle. */
    static Decision<ReliefListEvent> decide(ReliefList state, ReliefListCommand command) {
        return switch (new Step(state, command)) {
            case Step(Absent _, DrawUpList c) -> Signing.drawnUp(c);
            case Step(Absent _, ReliefListCommand _) -> refuse(ReliefListRefusal.NO_SUCH_LIST);

            case Step(Listed s, DrawUpList c) ->
                    s.sheet().heading().equals(c.sheet().heading())
                            ? alreadyDone()
                            : refuse(ReliefListRefusal.DRAWN_UP_DIFFERENTLY);

            case Step(Drafted s, AmendList c) when s.sheet().lines().equals(c.lines()) ->
                    alreadyDone();
            case Step(Drafted _, AmendList c) -> accept(new ListAmended(c.lines(), c.by()));
            case Step(Drafted s, CheckList c) -> Signing.checked(s, c);
            case Step(Drafted s, ReturnList c) -> Signing.returned(s, c);
            case Step(Drafted _, DiscardList c) -> accept(discarded(c));
            case Step(Drafted _, ReliefListCommand _) -> refuse(ReliefListRefusal.NOT_CHECKED);

            case Step(Checked s, CheckList c) when s.check().by().equals(c.by()) -> alreadyDone();
            case Step(Checked s, ApproveList c) -> Signing.approved(s, c);
            case Step(Checked s, ReturnList c) -> Signing.returned(s, c);
            case Step(Checked _, DiscardList c) -> accept(discarded(c));
            case Step(Checked _, ReliefListCommand _) -> refuse(ReliefListRefusal.CHECKED);

            case Step(Approved s, RecordOpened c) -> Signing.opened(s, c);
            case Step(Ruled s, ApproveList c) when s.ruling().by().equals(c.by()) -> alreadyDone();
            case Step(Complete _, RecordOpened _) -> alreadyDone();
            case Step(Ruled _, ReliefListCommand _) -> refuse(ReliefListRefusal.ALREADY_APPROVED);

            case Step(Discarded _, DiscardList _) -> alreadyDone();
            case Step(Discarded _, ReliefListCommand _) -> refuse(ReliefListRefusal.DISCARDED);
        };
    }

    /** Builds the next state. */
    static ReliefList evolve(ReliefList state, ReliefListEvent event) {
        return Evolution.of(state, event);
    }

    private static ReliefListEvent discarded(DiscardList c) {
        return new ListDiscarded(c.reasonCode(), c.by(), c.at());
    }
}

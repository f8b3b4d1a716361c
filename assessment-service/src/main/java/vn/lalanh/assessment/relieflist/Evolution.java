package vn.lalanh.assessment.relieflist;

import java.util.stream.Stream;
import vn.lalanh.assessment.relieflist.ReliefList.Approved;
import vn.lalanh.assessment.relieflist.ReliefList.Checked;
import vn.lalanh.assessment.relieflist.ReliefList.Complete;
import vn.lalanh.assessment.relieflist.ReliefList.Discarded;
import vn.lalanh.assessment.relieflist.ReliefList.Drafted;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefList.Opened;
import vn.lalanh.assessment.relieflist.ReliefListEvent.LinesOpened;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListAmended;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListApproved;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListChecked;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListDiscarded;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListDrawnUp;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListReturned;

/** From a state and an event to the next state. */
final class Evolution {

    private Evolution() {}

    static ReliefList of(ReliefList state, ReliefListEvent event) {
        return switch (event) {
            case ListDrawnUp e -> new Drafted(e.sheet(), e.drawn(), null);
            case ListAmended e -> {
                Drafted s = is(Drafted.class, state, event);
                yield new Drafted(
                        s.sheet().with(e.lines()), s.drawn().amendedBy(e.by()), s.returned());
            }
            case ListChecked e -> {
                Drafted s = is(Drafted.class, state, event);
                yield new Checked(s.sheet(), s.drawn(), e.check());
            }
            case ListReturned e -> {
                Listed s = is(Listed.class, state, event);
                yield new Drafted(s.sheet(), s.drawn(), e.returned());
            }
            case ListApproved e -> {
                Checked s = is(Checked.class, state, event);
                yield new Approved(s.sheet(), s.drawn(), s.check(), e.ruling(), Opened.NONE);
            }
            case LinesOpened e -> opened(is(Approved.class, state, event), e);
            case ListDiscarded e -> {
                Listed s = is(Listed.class, state, event);
                yield new Discarded(s.sheet(), s.drawn(), e.reasonCode(), e.by(), e.at());
            }
        };
    }

    private static ReliefList opened(Approved s, LinesOpened e) {
        Opened opened =
                new Opened(
                        e.upTo(),
                        Stream.concat(s.opened().waiting().stream(), e.waiting().stream())
                                .toList());
        return e.upTo() < s.sheet().lines().size()
                ? new Approved(s.sheet(), s.drawn(), s.check(), s.ruling(), opened)
                : new Complete(s.sheet(), s.drawn(), s.check(), s.ruling(), opened);
    }

    private static <S extends ReliefList> S is(
            Class<S> expected, ReliefList state, ReliefListEvent event) {
        if (!expected.isInstance(state)) {
            throw new IllegalStateException(event + " cannot happen to " + state);
        }
        return expected.cast(state);
    }
}

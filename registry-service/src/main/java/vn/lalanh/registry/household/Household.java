package vn.lalanh.registry.household;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.registry.household.HouseholdCommand.ChangeHousehold;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.HouseholdCommand.SetPayee;
import vn.lalanh.registry.household.HouseholdEvent.HouseholdChanged;
import vn.lalanh.registry.household.HouseholdEvent.HouseholdRegistered;
import vn.lalanh.registry.household.HouseholdEvent.PayeeSet;

/** One household of the book. Approved table: {@code src/test/approved/household-transitions.md}. */
public sealed interface Household {

    /** Nothing is known of it. */
    record Absent(String id) implements Household {}

    /**
     * It stands in the book.
     *
     * @param lastOrdinal the highest ordinal that a member ever had: an id is never given twice
     * @param registeredAs fingerprint of the registration that made it, so that this one said again is known for a repeat
     *     whatever was corrected since; absent where it was made before fingerprints were kept
     */
    record Registered(
            String id,
            Book book,
            Situation situation,
            List<Member> members,
            int lastOrdinal,
            @Nullable Payee payee,
            @Nullable String registeredAs)
            implements Household {
        public Registered {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return "Registered[" + id + "]";
        }
    }

    /** A state and what it is told. */
    record Step(Household household, HouseholdCommand command) {}

    /** The whole life cycle. */
    static Decision<HouseholdEvent> decide(Household household, HouseholdCommand command) {
        return switch (new Step(household, command)) {
            case Step(Absent _, RegisterHousehold c) -> register(c);
            case Step(Absent _, HouseholdCommand _) -> refuse(HouseholdRefusal.NO_SUCH_HOUSEHOLD);

            case Step(Registered s, RegisterHousehold c) when saysTheSame(s, c) -> alreadyDone();
            case Step(Registered _, RegisterHousehold _) ->
                    refuse(HouseholdRefusal.REGISTERED_OTHERWISE);
            case Step(Registered s, ChangeHousehold c) -> change(s, c);
            case Step(Registered s, SetPayee c) when c.payee().equals(s.payee()) -> alreadyDone();
            case Step(Registered _, SetPayee c) -> accept(new PayeeSet(c.payee()));
        };
    }

    private static Decision<HouseholdEvent> register(RegisterHousehold c) {
        HouseholdRefusal broken = MemberList.brokenRule(c.persons());
        if (broken != null) {
            return refuse(broken);
        }
        List<HouseholdEvent> events = new ArrayList<>();
        events.add(
                new HouseholdRegistered(
                        c.book(),
                        c.situation(),
                        MemberList.first(c.book(), c.persons()),
                        c.fingerprint()));
        if (c.payee() != null) {
            events.add(new PayeeSet(c.payee()));
        }
        return accept(events);
    }

    /** What it was registered with, or what it is now; a payee that is left out contradicts nothing. */
    private static boolean saysTheSame(Registered s, RegisterHousehold c) {
        return c.fingerprint().equals(s.registeredAs()) || saysWhatIsNow(s, c);
    }

    private static boolean saysWhatIsNow(Registered s, RegisterHousehold c) {
        return s.situation().equals(c.situation())
                && s.members().stream().map(Member::person).toList().equals(c.persons())
                && (c.payee() == null || c.payee().equals(s.payee()));
    }

    private static Decision<HouseholdEvent> change(Registered s, ChangeHousehold c) {
        HouseholdRefusal broken = MemberList.brokenRule(s.members(), c.members());
        if (broken != null) {
            return refuse(broken);
        }
        MemberList next = MemberList.next(s, c.members());
        List<HouseholdEvent> events = new ArrayList<>();
        if (!s.situation().equals(c.situation()) || !s.members().equals(next.members())) {
            events.add(new HouseholdChanged(c.situation(), next.members(), next.lastOrdinal()));
        }
        if (c.payee() != null && !c.payee().equals(s.payee())) {
            events.add(new PayeeSet(c.payee()));
        }
        return events.isEmpty() ? alreadyDone() : accept(events);
    }

    /** Builds the next state. */
    static Household evolve(Household household, HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered e ->
                    new Registered(
                            e.book().householdId(),
                            e.book(),
                            e.situation(),
                            e.members(),
                            e.members().size(),
                            null,
                            e.registeredAs());
            case HouseholdChanged e -> {
                Registered s = registered(household);
                yield new Registered(
                        s.id(),
                        s.book(),
                        e.situation(),
                        e.members(),
                        e.lastOrdinal(),
                        s.payee(),
                        s.registeredAs());
            }
            case PayeeSet e -> {
                Registered s = registered(household);
                yield new Registered(
                        s.id(),
                        s.book(),
                        s.situation(),
                        s.members(),
                        s.lastOrdinal(),
                        e.payee(),
                        s.registeredAs());
            }
        };
    }

    private static Registered registered(Household household) {
        return switch (household) {
            case Registered s -> s;
            case Absent s -> throw new IllegalArgumentException("not registered: " + s.id());
        };
    }
}

package vn.lalanh.registry.household;

import java.util.List;

/** What can happen to a household. */
public sealed interface HouseholdEvent {

    record HouseholdRegistered(Book book, Situation situation, List<Member> members)
            implements HouseholdEvent {
        public HouseholdRegistered {
            members = List.copyOf(members);
        }
    }

    /** The whole household as it is from now on; {@code lastOrdinal} is the highest a member ever had. */
    record HouseholdChanged(Situation situation, List<Member> members, int lastOrdinal)
            implements HouseholdEvent {
        public HouseholdChanged {
            members = List.copyOf(members);
        }
    }

    record PayeeSet(Payee payee) implements HouseholdEvent {}
}

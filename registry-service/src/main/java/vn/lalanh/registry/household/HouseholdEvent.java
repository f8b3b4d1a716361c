package vn.lalanh.registry.household;

import java.util.List;

/** What can happen to a household. */
public sealed interface HouseholdEvent {

    /** {@code registeredAs} is the fingerprint of what was said. */
    record HouseholdRegistered(
            Book book, Situation situation, List<Member> members, String registeredAs)
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

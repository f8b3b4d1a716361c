package vn.lalanh.registry.household;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registry can be told of a household; all by people, so that each may be refused. */
public sealed interface HouseholdCommand {

    /** Enters a household. Said twice with the same content it is done already, also after a correction in between. */
    record RegisterHousehold(
            Book book, Situation situation, List<Person> persons, @Nullable Payee payee)
            implements HouseholdCommand {
        public RegisterHousehold {
            persons = List.copyOf(persons);
        }

        /**
         * The same for the same content, and for no other: it tells a repeat from a contradiction without keeping what was
         * said. No secret; it stands only where the household itself stands.
         */
        String fingerprint() {
            return Fingerprint.of(this);
        }
    }

    /** The household as it is now: all of its members, in order. Without a payee the one there is stays. */
    record ChangeHousehold(Situation situation, List<Entry> members, @Nullable Payee payee)
            implements HouseholdCommand {
        public ChangeHousehold {
            members = List.copyOf(members);
        }
    }

    /** Where help is paid to from now on. */
    record SetPayee(Payee payee) implements HouseholdCommand {}

    /** A line of the member list; without an id it is somebody new. */
    record Entry(@Nullable String id, Person person) {}
}

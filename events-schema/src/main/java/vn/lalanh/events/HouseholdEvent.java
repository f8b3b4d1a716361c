package vn.lalanh.events;

import java.util.List;

/** Topic {@code registry.households}, key: the household's id. */
public sealed interface HouseholdEvent extends ContractEvent
        permits HouseholdEvent.HouseholdRegisteredV1,
                HouseholdEvent.HouseholdChangedV1,
                Unrecognized {

    /** A household is in the registry from now on. */
    record HouseholdRegisteredV1(
            String householdId,
            String provinceCode,
            String communeCode,
            EconomicStatus economicStatus,
            List<PriorityGroup> priorityGroups,
            List<Person> persons)
            implements HouseholdEvent {
        public HouseholdRegisteredV1 {
            priorityGroups = List.copyOf(priorityGroups);
            persons = List.copyOf(persons);
        }
    }

    /** The household as it is now; replaces what was announced before. */
    record HouseholdChangedV1(
            String householdId,
            String provinceCode,
            String communeCode,
            EconomicStatus economicStatus,
            List<PriorityGroup> priorityGroups,
            List<Person> persons)
            implements HouseholdEvent {
        public HouseholdChangedV1 {
            priorityGroups = List.copyOf(priorityGroups);
            persons = List.copyOf(persons);
        }
    }

    /** One member, by opaque id, with the groups that are the person's own. */
    record Person(String personId, List<PriorityGroup> priorityGroups) {
        public Person {
            priorityGroups = List.copyOf(priorityGroups);
        }
    }
}

package vn.lalanh.registry.household.messaging;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdChangedV1;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.Household.Registered;
import vn.lalanh.registry.household.HouseholdAnnouncements;
import vn.lalanh.registry.household.HouseholdEvent;
import vn.lalanh.registry.household.HouseholdEvent.HouseholdChanged;
import vn.lalanh.registry.household.HouseholdEvent.HouseholdRegistered;
import vn.lalanh.registry.household.HouseholdEvent.PayeeSet;
import vn.lalanh.registry.household.Situation;

/** Domain event to contract event, one switch. Only ids, codes and groups pass through here. */
@Component
class OutboxHouseholdAnnouncements implements HouseholdAnnouncements {

    @Override
    public List<Announcement> of(Household household, HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegistered _ -> say(registered(registered(household)));
            case HouseholdChanged _ -> say(changed(registered(household)));
            case PayeeSet _ -> List.of(); // an account concerns nobody but who pays, and they ask
        };
    }

    private static List<Announcement> say(HouseholdRegisteredV1 event) {
        return List.of(Announcement.of(event.householdId(), event));
    }

    private static List<Announcement> say(HouseholdChangedV1 event) {
        return List.of(Announcement.of(event.householdId(), event));
    }

    private static HouseholdRegisteredV1 registered(Registered s) {
        Situation situation = s.situation();
        return new HouseholdRegisteredV1(
                s.id(),
                s.book().provinceCode(),
                situation.communeCode(),
                status(situation),
                groups(situation.priorityGroups()),
                persons(s));
    }

    private static HouseholdChangedV1 changed(Registered s) {
        Situation situation = s.situation();
        return new HouseholdChangedV1(
                s.id(),
                s.book().provinceCode(),
                situation.communeCode(),
                status(situation),
                groups(situation.priorityGroups()),
                persons(s));
    }

    private static List<Person> persons(Registered s) {
        return s.members().stream()
                .map(member -> new Person(member.id(), groups(member.person().priorityGroups())))
                .toList();
    }

    private static EconomicStatus status(Situation situation) {
        return switch (situation.economicStatus()) {
            case POOR -> EconomicStatus.POOR;
            case NEAR_POOR -> EconomicStatus.NEAR_POOR;
            case HARDSHIP -> EconomicStatus.HARDSHIP;
            case OTHER -> EconomicStatus.OTHER;
        };
    }

    private static List<PriorityGroup> groups(
            Set<vn.lalanh.registry.household.PriorityGroup> groups) {
        return groups.stream().sorted().map(OutboxHouseholdAnnouncements::group).toList();
    }

    private static PriorityGroup group(vn.lalanh.registry.household.PriorityGroup group) {
        return switch (group) {
            case CHILD_UNDER_16_WITHOUT_SUPPORT -> PriorityGroup.CHILD_UNDER_16_WITHOUT_SUPPORT;
            case CHILD_UNDER_3_POOR -> PriorityGroup.CHILD_UNDER_3_POOR;
            case ELDERLY_WITHOUT_SUPPORT -> PriorityGroup.ELDERLY_WITHOUT_SUPPORT;
            case ELDERLY_OVER_80 -> PriorityGroup.ELDERLY_OVER_80;
            case DISABLED_EXTREMELY_SEVERE -> PriorityGroup.DISABLED_EXTREMELY_SEVERE;
            case DISABLED_SEVERE -> PriorityGroup.DISABLED_SEVERE;
            case SINGLE_PARENT_POOR -> PriorityGroup.SINGLE_PARENT_POOR;
            case PREGNANT_OR_NURSING -> PriorityGroup.PREGNANT_OR_NURSING;
        };
    }

    private static Registered registered(Household household) {
        return switch (household) {
            case Registered s -> s;
            case Household.Absent s ->
                    throw new IllegalStateException("announced before it exists: " + s.id());
        };
    }
}

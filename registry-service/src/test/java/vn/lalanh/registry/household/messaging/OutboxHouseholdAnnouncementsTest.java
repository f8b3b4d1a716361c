package vn.lalanh.registry.household.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.registry.household.HouseholdFixtures.BOOK;
import static vn.lalanh.registry.household.HouseholdFixtures.ID;
import static vn.lalanh.registry.household.HouseholdFixtures.PAYEE;
import static vn.lalanh.registry.household.HouseholdFixtures.registered;
import static vn.lalanh.registry.household.HouseholdFixtures.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.ContractSchemas;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.HouseholdEvent.HouseholdChangedV1;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.registry.household.HouseholdEvent;

class OutboxHouseholdAnnouncementsTest {

    private final OutboxHouseholdAnnouncements announcements = new OutboxHouseholdAnnouncements();

    @Test
    void announcesARegisteredHouseholdByIdsAndCodes() {
        var event =
                new HouseholdEvent.HouseholdRegistered(
                        BOOK, situation(), registered().members(), "reg-1");

        assertThat(announcements.of(registered(), event))
                .containsExactly(
                        new Announcement(
                                Topics.HOUSEHOLDS,
                                ID,
                                null,
                                new HouseholdRegisteredV1(
                                        ID,
                                        "99",
                                        "99001",
                                        EconomicStatus.POOR,
                                        List.of(PriorityGroup.SINGLE_PARENT_POOR),
                                        persons())));
    }

    @Test
    void announcesAChangedHouseholdAsItIsNow() {
        var event = new HouseholdEvent.HouseholdChanged(situation(), registered().members(), 2);

        assertThat(announcements.of(registered(), event))
                .extracting(Announcement::event)
                .containsExactly(
                        new HouseholdChangedV1(
                                ID,
                                "99",
                                "99001",
                                EconomicStatus.POOR,
                                List.of(PriorityGroup.SINGLE_PARENT_POOR),
                                persons()));
    }

    @Test
    void keepsToTheContract() {
        var registered =
                new HouseholdEvent.HouseholdRegistered(
                        BOOK, situation(), registered().members(), "reg-1");
        var changed = new HouseholdEvent.HouseholdChanged(situation(), registered().members(), 2);

        for (HouseholdEvent event : List.of(registered, changed)) {
            ContractEvent said = announcements.of(registered(), event).getFirst().event();
            assertThat(ContractSchemas.violations(Catalogue.of(said), EventCodec.data(said)))
                    .isEmpty();
        }
    }

    @Test
    void saysNothingOfAPayee() {
        assertThat(announcements.of(registered(), new HouseholdEvent.PayeeSet(PAYEE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(vn.lalanh.registry.household.PriorityGroup.class)
    void hasAWordForEveryGroup(vn.lalanh.registry.household.PriorityGroup group) {
        assertThat(PriorityGroup.valueOf(group.name())).isNotEqualTo(PriorityGroup.UNKNOWN);
    }

    private static List<Person> persons() {
        return List.of(
                new Person(
                        Ids.derive("per", ID, "1"),
                        List.of(
                                PriorityGroup.ELDERLY_WITHOUT_SUPPORT,
                                PriorityGroup.DISABLED_SEVERE)),
                new Person(Ids.derive("per", ID, "2"), List.of()));
    }
}

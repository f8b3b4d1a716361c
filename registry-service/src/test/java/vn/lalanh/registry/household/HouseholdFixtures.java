package vn.lalanh.registry.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.messaging.RealAnnouncements;

/** Invented people of an invented commune. */
public final class HouseholdFixtures {

    public static final Book BOOK = new Book("99", "S-001");
    public static final String ID = BOOK.householdId();
    public static final Payee PAYEE = new Payee("TRAN VAN CANARY", "970436", "0123456789");

    private HouseholdFixtures() {}

    public static Situation situation() {
        return new Situation(
                "99001",
                "Thôn Canary, đường số 9",
                EconomicStatus.POOR,
                Set.of(PriorityGroup.SINGLE_PARENT_POOR));
    }

    public static Person head() {
        return new Person(
                "Trần Thị Đào Canary",
                LocalDate.of(1957, 3, 21),
                Sex.FEMALE,
                new IdentityNumber("001157000001"),
                true,
                Set.of(PriorityGroup.DISABLED_SEVERE, PriorityGroup.ELDERLY_WITHOUT_SUPPORT));
    }

    public static Person infant() {
        return new Person(
                "Trần Văn Mận Canary", LocalDate.of(2025, 1, 2), Sex.MALE, null, false, Set.of());
    }

    public static RegisterHousehold register() {
        return new RegisterHousehold(BOOK, situation(), List.of(head(), infant()), null);
    }

    public static Household.Registered registered() {
        return (Household.Registered)
                Household.evolve(
                        new Household.Absent(ID),
                        new HouseholdEvent.HouseholdRegistered(
                                BOOK,
                                situation(),
                                MemberList.first(BOOK, List.of(head(), infant())),
                                register().fingerprint()));
    }

    /** The service over these households, as in production. */
    public static HouseholdService service(Households households) {
        return new HouseholdService(households, RealAnnouncements.announcements());
    }

    /** As if a person had asked, with neither key nor version. */
    public static Addressed<HouseholdCommand> asked(String id, HouseholdCommand command) {
        return new Addressed<>(
                id, command, new Cause.Request("request", "talk", null, null, null, null));
    }
}

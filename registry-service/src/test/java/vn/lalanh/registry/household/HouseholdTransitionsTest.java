package vn.lalanh.registry.household;

import static vn.lalanh.registry.household.HouseholdFixtures.PAYEE;
import static vn.lalanh.registry.household.HouseholdFixtures.head;
import static vn.lalanh.registry.household.HouseholdFixtures.infant;
import static vn.lalanh.registry.household.HouseholdFixtures.register;
import static vn.lalanh.registry.household.HouseholdFixtures.registered;
import static vn.lalanh.registry.household.HouseholdFixtures.situation;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.test.TransitionTable;
import vn.lalanh.registry.household.Household.Registered;
import vn.lalanh.registry.household.HouseholdCommand.ChangeHousehold;
import vn.lalanh.registry.household.HouseholdCommand.Entry;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.HouseholdCommand.SetPayee;

class HouseholdTransitionsTest {

    @Test
    void isTheApprovedTable() {
        Registered plain = registered();
        Registered withPayee =
                (Registered) Household.evolve(plain, new HouseholdEvent.PayeeSet(PAYEE));
        RegisterHousehold saidWithPayee =
                new RegisterHousehold(
                        HouseholdFixtures.BOOK, situation(), List.of(head(), infant()), PAYEE);
        Payee other = new Payee("AI DO", "970436", "9999");
        Registered corrected =
                (Registered)
                        Household.evolve(
                                Household.evolve(
                                        new Household.Absent(plain.id()),
                                        new HouseholdEvent.HouseholdRegistered(
                                                HouseholdFixtures.BOOK,
                                                situation(),
                                                plain.members(),
                                                saidWithPayee.fingerprint())),
                                new HouseholdEvent.PayeeSet(other));
        List<Entry> same =
                plain.members().stream().map(m -> new Entry(m.id(), m.person())).toList();

        TransitionTable.of(
                        Household.class,
                        HouseholdCommand.class,
                        Household::decide,
                        Household::evolve)
                .state(new Household.Absent(plain.id()))
                .state(plain)
                .state("payee known", withPayee)
                .state("with payee, corrected since", corrected)
                .command(register())
                .command("with payee", saidWithPayee)
                .command(
                        "other members",
                        new RegisterHousehold(
                                HouseholdFixtures.BOOK, situation(), List.of(head()), null))
                .command(
                        "no head",
                        new RegisterHousehold(
                                HouseholdFixtures.BOOK, situation(), List.of(infant()), null))
                .command("nothing", new ChangeHousehold(situation(), same, null))
                .command(
                        "one left",
                        new ChangeHousehold(situation(), List.of(same.getFirst()), null))
                .command("payee", new ChangeHousehold(situation(), same, PAYEE))
                .command(new SetPayee(PAYEE))
                .command("other", new SetPayee(other))
                .matches("household-transitions");
    }
}

package vn.lalanh.registry.household;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.registry.household.HouseholdFixtures.BOOK;
import static vn.lalanh.registry.household.HouseholdFixtures.ID;
import static vn.lalanh.registry.household.HouseholdFixtures.PAYEE;
import static vn.lalanh.registry.household.HouseholdFixtures.head;
import static vn.lalanh.registry.household.HouseholdFixtures.infant;
import static vn.lalanh.registry.household.HouseholdFixtures.register;
import static vn.lalanh.registry.household.HouseholdFixtures.registered;
import static vn.lalanh.registry.household.HouseholdFixtures.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.registry.household.Household.Registered;
import vn.lalanh.registry.household.HouseholdCommand.ChangeHousehold;
import vn.lalanh.registry.household.HouseholdCommand.Entry;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;

class HouseholdTest {

    @Test
    void hasTheIdsThatItsBookGives() {
        assertThat(ID).isEqualTo(Ids.derive("hh", "99", "S-001"));
        assertThat(registered().id()).isEqualTo(ID);
        assertThat(registered().members())
                .extracting(Member::id)
                .containsExactly(Ids.derive("per", ID, "1"), Ids.derive("per", ID, "2"));
    }

    @Test
    void needsExactlyOneHead() {
        assertThat(decide(new RegisterHousehold(BOOK, situation(), List.of(infant()), null)))
                .isEqualTo(Decision.refuse(HouseholdRefusal.NOT_ONE_HEAD));
        assertThat(
                        decide(
                                new RegisterHousehold(
                                        BOOK, situation(), List.of(head(), other(true)), null)))
                .isEqualTo(Decision.refuse(HouseholdRefusal.NOT_ONE_HEAD));
    }

    @Test
    void refusesOneIdentityNumberForTwo() {
        Person twin =
                new Person("Ai Đó", head().born(), Sex.FEMALE, head().idNumber(), false, Set.of());

        assertThat(decide(new RegisterHousehold(BOOK, situation(), List.of(head(), twin), null)))
                .isEqualTo(Decision.refuse(HouseholdRefusal.SAME_ID_NUMBER_TWICE));
    }

    @Test
    void takesAnyNumberOfPeopleWithoutPapers() {
        assertThat(
                        decide(
                                new RegisterHousehold(
                                        BOOK,
                                        situation(),
                                        List.of(head(), infant(), other(false)),
                                        null)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void isTheSameHouseholdWhenAFileKnowsNoPayee() {
        Household known = Household.evolve(registered(), new HouseholdEvent.PayeeSet(PAYEE));

        assertThat(Household.decide(known, register())).isEqualTo(Decision.alreadyDone());
    }

    @Nested
    class WhenRegisteredAgain {

        private final RegisterHousehold said =
                new RegisterHousehold(BOOK, situation(), List.of(head(), infant()), PAYEE);
        private final Household corrected =
                Household.evolve(made(said), new HouseholdEvent.PayeeSet(OTHER_PAYEE));

        @Test
        void isARepeatWhateverWasCorrectedSince() {
            assertThat(Household.decide(corrected, said)).isEqualTo(Decision.alreadyDone());
        }

        @Test
        void isRefusedWhereItSaysNeitherWhatWasSaidNorWhatIs() {
            Payee third = new Payee("AI DO", "970436", "9999");

            assertThat(
                            Household.decide(
                                    corrected,
                                    new RegisterHousehold(
                                            BOOK, situation(), List.of(head(), infant()), third)))
                    .isEqualTo(Decision.refuse(HouseholdRefusal.REGISTERED_OTHERWISE));
        }

        @Test
        void isComparedWithWhatIsNowWhereNoFingerprintWasKept() {
            Registered s = (Registered) corrected;
            Household old =
                    new Registered(
                            s.id(),
                            s.book(),
                            s.situation(),
                            s.members(),
                            s.lastOrdinal(),
                            s.payee(),
                            null);

            assertThat(Household.decide(old, said))
                    .isEqualTo(Decision.refuse(HouseholdRefusal.REGISTERED_OTHERWISE));
            assertThat(Household.decide(old, register())).isEqualTo(Decision.alreadyDone());
        }

        private static final Payee OTHER_PAYEE = new Payee("TRAN CANARY", "970436", "8888");

        private static Household made(RegisterHousehold command) {
            Household after = new Household.Absent(ID);
            for (HouseholdEvent event :
                    ((Decision.Accepted<HouseholdEvent>) decide(command)).events()) {
                after = Household.evolve(after, event);
            }
            return after;
        }
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void hasAFingerprintOfItsOwnForEachContent(RegisterHousehold other) {
        assertThat(other.fingerprint()).isNotEqualTo(register().fingerprint());
        assertThat(register().fingerprint()).isEqualTo(register().fingerprint());
    }

    static Stream<RegisterHousehold> otherContents() {
        Situation s = situation();
        Person h = head();
        List<Person> people = register().persons();
        return Stream.of(
                new RegisterHousehold(BOOK, s, people, PAYEE),
                new RegisterHousehold(BOOK, s, people.reversed(), null),
                new RegisterHousehold(BOOK, s, List.of(h), null),
                new RegisterHousehold(new Book("99", "S-002"), s, people, null),
                new RegisterHousehold(
                        BOOK,
                        new Situation(
                                s.communeCode(),
                                s.address(),
                                EconomicStatus.NEAR_POOR,
                                s.priorityGroups()),
                        people,
                        null),
                new RegisterHousehold(
                        BOOK,
                        new Situation(s.communeCode(), s.address(), s.economicStatus(), Set.of()),
                        people,
                        null),
                new RegisterHousehold(
                        BOOK,
                        s,
                        List.of(
                                new Person(
                                        h.name(),
                                        h.born(),
                                        h.sex(),
                                        null,
                                        true,
                                        h.priorityGroups()),
                                infant()),
                        null));
    }

    @Nested
    class WhenChanged {

        private final Registered before = registered();
        private final Member first = before.members().getFirst();
        private final Member second = before.members().getLast();

        @Test
        void keepsTheIdOfAPersonWhoseNameIsCorrected() {
            Person renamed =
                    new Person(
                            "Trần Thị Đào",
                            head().born(),
                            Sex.FEMALE,
                            head().idNumber(),
                            true,
                            Set.of());

            Registered after = change(before, new Entry(first.id(), renamed));

            assertThat(after.members()).containsExactly(new Member(first.id(), renamed));
        }

        @Test
        void givesNobodyAnIdThatAnotherHad() {
            Registered withoutInfant = change(before, entry(first));
            Registered withNewcomer = change(withoutInfant, entry(first), newcomer());

            assertThat(withNewcomer.members().getLast().id())
                    .isEqualTo(Ids.derive("per", ID, "3"))
                    .isNotEqualTo(second.id());
        }

        @Test
        void keepsIdsWhenTheOrderChanges() {
            Registered after = change(before, entry(second), newcomer(), entry(first));

            assertThat(after.members())
                    .extracting(Member::id)
                    .containsExactly(second.id(), Ids.derive("per", ID, "3"), first.id());
        }

        @Test
        void refusesAnIdOfAnotherHousehold() {
            Entry stranger = new Entry(Ids.derive("per", "hh-other", "1"), infant());

            assertThat(refusal(entry(first), stranger)).isEqualTo(HouseholdRefusal.NO_SUCH_MEMBER);
        }

        @Test
        void refusesAMemberTwice() {
            assertThat(refusal(entry(first), entry(second), entry(second)))
                    .isEqualTo(HouseholdRefusal.MEMBER_TWICE);
        }

        @Test
        void refusesAPresentMemberAsSomebodyNew() {
            assertThat(refusal(new Entry(null, head()), entry(second)))
                    .isEqualTo(HouseholdRefusal.MEMBER_WITHOUT_ID);
        }

        private HouseholdRefusal refusal(Entry... entries) {
            return Household.decide(
                                    before,
                                    new ChangeHousehold(situation(), List.of(entries), null))
                            instanceof Decision.Refused<HouseholdEvent>(HouseholdRefusal why)
                    ? why
                    : null;
        }

        private Entry newcomer() {
            return new Entry(null, other(false));
        }

        private Entry entry(Member member) {
            return new Entry(member.id(), member.person());
        }
    }

    static Stream<Object> withPersonalInformation() {
        return Stream.of(
                BOOK,
                situation(),
                head(),
                head().idNumber(),
                registered(),
                registered().members().getFirst(),
                PAYEE,
                register(),
                new HouseholdCommand.SetPayee(PAYEE),
                new Entry(null, head()),
                new ChangeHousehold(situation(), List.of(new Entry(null, head())), PAYEE),
                new HouseholdEvent.PayeeSet(PAYEE),
                new HouseholdEvent.HouseholdChanged(situation(), registered().members(), 2),
                new HouseholdEvent.HouseholdRegistered(
                        BOOK, situation(), registered().members(), "reg-1"),
                new Household.Step(registered(), register()),
                new Households.Search("99001", FoldedWords.of("Trần Canary"), null),
                Household.decide(new Household.Absent(ID), register()),
                HouseholdFixtures.asked(ID, register()));
    }

    @ParameterizedTest
    @MethodSource("withPersonalInformation")
    void withholdsItFromEveryText(Object any) {
        assertThat(any.toString())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(
                        "001157000001", "0123456789", "970436", "S-001", "1957", "DISABLED");
    }

    private static Decision<HouseholdEvent> decide(HouseholdCommand command) {
        return Household.decide(new Household.Absent(ID), command);
    }

    private static Registered change(Registered before, Entry... entries) {
        Decision<HouseholdEvent> decision =
                Household.decide(before, new ChangeHousehold(situation(), List.of(entries), null));
        Household after = before;
        for (HouseholdEvent event : ((Decision.Accepted<HouseholdEvent>) decision).events()) {
            after = Household.evolve(after, event);
        }
        return (Registered) after;
    }

    private static Person other(boolean head) {
        return new Person("Lý Văn Bưởi", LocalDate.of(1990, 5, 6), Sex.MALE, null, head, Set.of());
    }
}

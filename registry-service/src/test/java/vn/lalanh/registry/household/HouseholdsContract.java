package vn.lalanh.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.Households.Search;

/** What every collection of households does, in memory and in a store. Each test uses a commune of its own. */
interface HouseholdsContract {

    Households households();

    @Test
    default void keepsAHouseholdAsItIs() {
        add("97001", "A", HouseholdFixtures.head(), HouseholdFixtures.infant());
        add("97001", "A", HouseholdFixtures.head(), HouseholdFixtures.infant());
        Book book = new Book("97", "97001-A");
        HouseholdFixtures.service(households())
                .handle(
                        List.of(
                                HouseholdFixtures.asked(
                                        book.householdId(),
                                        new HouseholdCommand.SetPayee(HouseholdFixtures.PAYEE))));

        Current<Household> kept = households().find(book.householdId()).orElseThrow();

        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.state())
                .isEqualTo(
                        new Household.Registered(
                                book.householdId(),
                                book,
                                situation("97001"),
                                MemberList.first(
                                        book,
                                        List.of(
                                                HouseholdFixtures.head(),
                                                HouseholdFixtures.infant())),
                                2,
                                HouseholdFixtures.PAYEE,
                                registration(
                                                book,
                                                HouseholdFixtures.head(),
                                                HouseholdFixtures.infant())
                                        .fingerprint()));
    }

    @Test
    default void findsByTheBeginningsOfWords() {
        String dao = add("97002", "A", person("Nguyễn Thị Đào"));
        String hong = add("97002", "B", person("Nguyễn Văn Hồng"));
        add("97003", "A", person("Nguyễn Thị Đào"));

        assertThat(found("97002", "nguyễn", null)).containsExactlyInAnyOrder(dao, hong);
        assertThat(found("97002", "NGUYEN dao", null)).containsExactly(dao);
        assertThat(found("97002", "đ", null)).containsExactly(dao);
        assertThat(found("97002", "ong", null)).isEmpty();
    }

    @Test
    default void findsByGroupsOfHouseholdAndMembers() {
        String disabled = add("97004", "A", HouseholdFixtures.head());
        String plain = add("97004", "B", person("Lý Văn Bưởi"));

        assertThat(found("97004", "", PriorityGroup.DISABLED_SEVERE)).containsExactly(disabled);
        assertThat(found("97004", "", PriorityGroup.SINGLE_PARENT_POOR))
                .containsExactlyInAnyOrder(disabled, plain);
        assertThat(found("97004", "lý", PriorityGroup.DISABLED_SEVERE)).isEmpty();
    }

    @Test
    default void findsAHouseholdInNoGroup() {
        Book book = new Book("97", "97008-A");
        var command =
                new RegisterHousehold(
                        book,
                        new Situation("97008", "Thôn 1", EconomicStatus.OTHER, Set.of()),
                        List.of(person("Lý Văn Bưởi")),
                        null);
        HouseholdFixtures.service(households())
                .handle(List.of(HouseholdFixtures.asked(book.householdId(), command)));

        assertThat(found("97008", "", null)).containsExactly(book.householdId());
        assertThat(found("97008", "ly", null)).containsExactly(book.householdId());
        assertThat(found("97008", "", PriorityGroup.DISABLED_SEVERE)).isEmpty();
    }

    @Test
    default void followsAHouseholdThatMoves() {
        String id = add("97005", "A", person("Lý Văn Bưởi"));
        Household.Registered s = (Household.Registered) households().find(id).orElseThrow().state();
        var move =
                new HouseholdCommand.ChangeHousehold(
                        situation("97006"),
                        List.of(
                                new HouseholdCommand.Entry(
                                        s.members().getFirst().id(), person("Lý Thị Mơ"))),
                        null);
        HouseholdFixtures.service(households()).handle(List.of(HouseholdFixtures.asked(id, move)));

        assertThat(found("97005", "", null)).isEmpty();
        assertThat(found("97006", "mo", null)).containsExactly(id);
        assertThat(found("97006", "buoi", null)).isEmpty();
    }

    @Test
    default void givesPartsInTheOrderOfIds() {
        List<String> all =
                IntStream.range(0, 7)
                        .mapToObj(i -> add("97007", "P" + i, person("Lý Văn Bưởi")))
                        .sorted()
                        .toList();

        Search search = new Search("97007", List.of(), null);
        assertThat(households().matching(search, null, 3))
                .extracting(Current::id)
                .isEqualTo(all.subList(0, 3));
        assertThat(households().matching(search, all.get(2), 10))
                .extracting(Current::id)
                .isEqualTo(all.subList(3, 7));
    }

    private String add(String commune, String number, Person... persons) {
        Book book = new Book("97", commune + "-" + number);
        HouseholdFixtures.service(households())
                .handle(
                        List.of(
                                HouseholdFixtures.asked(
                                        book.householdId(), registration(book, persons))));
        return book.householdId();
    }

    /** The commune is the first part of the book number. */
    static RegisterHousehold registration(Book book, Person... persons) {
        return new RegisterHousehold(
                book, situation(book.bookNumber().replaceFirst("-.*", "")), List.of(persons), null);
    }

    private List<String> found(String commune, String name, @Nullable PriorityGroup group) {
        return households()
                .matching(new Search(commune, FoldedWords.of(name), group), null, 50)
                .stream()
                .map(Current::id)
                .toList();
    }

    private static Situation situation(String commune) {
        return new Situation(
                commune, "Thôn 1", EconomicStatus.POOR, Set.of(PriorityGroup.SINGLE_PARENT_POOR));
    }

    private static Person person(String name) {
        return new Person(name, LocalDate.of(1990, 5, 6), Sex.MALE, null, true, Set.of());
    }
}

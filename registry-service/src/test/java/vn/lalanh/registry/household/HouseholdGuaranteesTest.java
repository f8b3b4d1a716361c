package vn.lalanh.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;

/** It hears nothing, so that only the way out is to be shown: whatever the broker and the store do, all are announced. */
class HouseholdGuaranteesTest {

    private static final int HOUSEHOLDS = 20;

    private final MemoryPlatform platform = MemoryPlatform.of("/registry-service");

    @ParameterizedTest
    @EnumSource
    void announcesAllWhenTheProcessEndsBeforeTheBrokerHasThem(Trouble trouble) {
        platform.log().manual(true);
        register();
        platform.crash();

        platform.log().manual(false).nextAppends(trouble);
        restart();

        assertThat(announced()).containsExactlyInAnyOrderElementsOf(ids());
    }

    @ParameterizedTest
    @EnumSource
    void savesOnceWhateverTheStoreAnswers(Trouble trouble) {
        var households = new MemoryHouseholds(platform);
        platform.relay().start();
        households.store().nextWrites(trouble);
        try {
            HouseholdFixtures.service(households).handle(commands());
        } catch (RuntimeException whoAskedSendsAgain) {
            assertThat(trouble).isNotEqualTo(Trouble.NONE);
        }
        HouseholdFixtures.service(households).handle(commands());
        platform.advance(Duration.ofMinutes(1));

        assertThat(households.states()).hasSize(HOUSEHOLDS);
        assertThat(announced()).containsExactlyInAnyOrderElementsOf(ids());
        assertThat(platform.everAnnounced()).hasSize(HOUSEHOLDS);
    }

    private void register() {
        platform.relay().start();
        HouseholdFixtures.service(new MemoryHouseholds(platform)).handle(commands());
    }

    private void restart() {
        var after = new MemoryHouseholds(platform);
        platform.relay().start();
        platform.advance(Duration.ofMinutes(1));
        assertThat(after.states()).hasSize(HOUSEHOLDS);
    }

    /** Each once, however often the broker has it. */
    private List<String> announced() {
        return platform.log().records(Topics.HOUSEHOLDS).stream()
                .map(Delivery::key)
                .distinct()
                .toList();
    }

    private static List<String> ids() {
        return IntStream.range(0, HOUSEHOLDS).mapToObj(i -> book(i).householdId()).toList();
    }

    private static Book book(int i) {
        return new Book("99", "G-" + i);
    }

    private static List<Addressed<HouseholdCommand>> commands() {
        return IntStream.range(0, HOUSEHOLDS)
                .mapToObj(i ->
                        HouseholdFixtures.asked(
                                book(i).householdId(),
                                new RegisterHousehold(
                                        book(i),
                                        HouseholdFixtures.situation(),
                                        List.of(HouseholdFixtures.head()),
                                        null)))
                .toList();
    }
}

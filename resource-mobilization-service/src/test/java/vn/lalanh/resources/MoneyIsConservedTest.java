package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.ReservationCommand;
import vn.lalanh.resources.reservation.ReservationCommand.FollowPayout;
import vn.lalanh.resources.reservation.ReservationCommand.Recall;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

class MoneyIsConservedTest {

    private static final long SEED = 20_261_001;
    private static final int HISTORIES = 300;

    /** A life with everything in it, an act at a time; every act may be repeated. */
    private static final List<Act> LIFE =
            List.of(
                    w -> w.give("g1", 30_000_000),
                    w -> w.give("g2", 15_000_000),
                    w -> w.approve(World.approval("case-1", 1, World.cash("line-1", 40_000_000))),
                    w -> w.approve(World.approval("case-2", 2, World.cash("line-2", 20_000_000))),
                    w -> w.approve(World.approval("case-3", 3, World.cash("line-3", 5_000_000))),
                    w -> w.give("g3", 25_000_000),
                    w -> w.tell(id("case-1"), paid("line-1")),
                    w -> w.tell(id("case-1"), returned("line-1")),
                    w -> w.tell(id("case-2"), new Recall("WITHDRAWN")),
                    w -> w.tell(id("case-2"), new FollowPayout("line-2", PayoutFact.CANCELLED)),
                    w -> w.tell(id("case-3"), paid("line-3")),
                    w -> w.tell(id("case-1"), paid("line-1")));

    private interface Act {
        void on(World world);
    }

    private static String id(String caseId) {
        return Approval.reservationIdOf(caseId, 1);
    }

    private static ReservationCommand paid(String line) {
        return new FollowPayout(line, PayoutFact.PAID);
    }

    private static ReservationCommand returned(String line) {
        return new FollowPayout(line, PayoutFact.RETURNED);
    }

    @Test
    void endsWithEveryDongInOnePlace() {
        World world = World.fresh();

        for (Act act : LIFE) {
            act.on(world);
            world.settleDown();
        }

        assertThat(world.outcome())
                .containsEntry(id("case-1"), "Settled")
                .containsEntry(id("case-2"), "Released")
                .containsEntry(id("case-3"), "Settled")
                .containsEntry("available", "25000000")
                .containsEntry("reserved", "0")
                .containsEntry("paid", "45000000");
        world.assertTraced();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "HALFWAY", "AFTER", "AFTER_AND_ONCE_MORE"})
    void survivesACrashAtEveryWrite(String trouble) {
        Map<String, String> expected = play(-1, Trouble.NONE).outcome();
        int writes = writesOfALife();

        for (int crash = 0; crash < writes; crash++) {
            World world = play(crash, Trouble.valueOf(trouble));

            assertThat(world.outcome()).as("%s at write %d", trouble, crash).isEqualTo(expected);
            world.assertTraced();
        }
        assertThat(writes).isGreaterThan(30);
    }

    private static int writesOfALife() {
        World world = play(-1, Trouble.NONE);
        return world.platform.stores().stream().mapToInt(MemoryStore::writes).sum();
    }

    /** The write of this number meets this trouble and takes the process with it. */
    private static World play(int crash, Trouble trouble) {
        World world = World.fresh();
        AtomicInteger writes = new AtomicInteger();
        world.platform
                .stores()
                .forEach(store ->
                        store.writesMeet(
                                () -> writes.getAndIncrement() == crash ? trouble : Trouble.NONE));
        for (Act act : LIFE) {
            world = surely(world, act);
            world = surely(world, World::settleDown);
        }
        return world;
    }

    private static World surely(World world, Act act) {
        try {
            act.on(world);
            world.assertConserved();
            return world;
        } catch (Trouble.Passing crashed) {
            World next = world.afterACrash();
            next.assertConserved();
            act.on(next);
            next.assertConserved();
            return next;
        }
    }

    /** Two processes at once, one of them stalled at any write while the other does all there is to do. */
    @Test
    void survivesAStalledReplicaAtEveryWrite() {
        Map<String, String> expected = play(-1, Trouble.NONE).outcome();
        int writes = writesOfALife();

        for (int stall = 0; stall < writes; stall++) {
            World world = World.fresh();
            World other = world.beside();
            AtomicInteger count = new AtomicInteger();
            int at = stall;
            Supplier<Trouble> stalling =
                    () -> {
                        if (count.getAndIncrement() == at) {
                            other.settleDown();
                        }
                        return Trouble.NONE;
                    };
            world.platform.stores().forEach(store -> store.writesMeet(stalling));
            for (Act act : LIFE) {
                act.on(world);
                world.settleDown();
                world.assertConserved();
            }

            assertThat(world.outcome()).as("stalled at write %d", stall).isEqualTo(expected);
            world.assertTraced();
        }
    }

    @Test
    void claimsNothingForAPlanThatSomebodyElseHasGivenUp() {
        World world = World.fresh();
        World other = world.beside();
        world.give("g1", 50_000_000);
        world.settleDown();
        String id = world.approve(World.approval("case-1", 1, World.cash("line-1", 40_000_000)));
        world.fund.turn(); // plans
        assertThat(world.stateOf(id)).isEqualTo("Planned");

        // read its plan and stalled before the claim, while the plan is given up
        world.lots
                .store()
                .beforeNextWrite(() -> {
                    other.tell(id, new Recall("WITHDRAWN"));
                    other.settleDown();
                });
        world.fund.turn();
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Released");
        assertThat(world.available()).isEqualTo(50_000_000);
        world.assertConserved();
    }

    @Test
    void conservesInRandomHistories() {
        for (int n = 0; n < HISTORIES; n++) {
            long seed = SEED + n;
            try {
                randomHistory(new Random(seed));
            } catch (AssertionError | RuntimeException violated) {
                throw new AssertionError("history of seed " + seed, violated);
            }
        }
    }

    private static void randomHistory(Random random) {
        World world = World.fresh();
        List<String> lines = new ArrayList<>();
        int cases = 0;
        for (int n = 0; n < 60; n++) {
            boolean stormy = random.nextInt(4) == 0;
            for (MemoryStore<?> store : world.platform.stores()) {
                store.writesMeet(
                        () -> stormy && random.nextInt(5) == 0 ? any(random) : Trouble.NONE);
                if (random.nextInt(15) == 0) {
                    World other = world.beside();
                    store.beforeNextWrite(() -> tolerate(other::settleDown));
                }
            }
            int act = random.nextInt(10);
            int number = n;
            World current = world;
            if (act < 3) {
                tolerate(() -> gift(current, random, number));
            } else if (act < 5) {
                cases++;
                lines.add("case-" + cases);
                Approval approval = randomApproval(random, cases);
                tolerate(() -> current.approve(approval));
            } else if (!lines.isEmpty()) {
                String caseId = lines.get(random.nextInt(lines.size()));
                String line = "line-" + random.nextInt(2);
                ReservationCommand fact = randomFact(random, line);
                tolerate(() -> current.tell(id(caseId), fact));
            }
            tolerate(current.fund::turn);
            if (random.nextInt(6) == 0) {
                world = world.afterACrash();
            }
            calm(world);
            world.assertConserved();
        }
        calm(world);
        world.settleDown();
        world.assertConserved();
        world.assertTraced();
    }

    private static void calm(World world) {
        world.platform.stores().forEach(store -> store.writesMeet(() -> Trouble.NONE));
    }

    private static Trouble any(Random random) {
        Trouble[] all = Trouble.values();
        return all[random.nextInt(all.length)];
    }

    private static void gift(World world, Random random, int n) {
        switch (random.nextInt(4)) {
            case 0 ->
                    world.give(
                            "r" + n,
                            World.rice("kho-a"),
                            15_000L * (1 + random.nextInt(9)),
                            Earmark.ANY);
            case 1 ->
                    world.give(
                            "m" + n,
                            World.MONEY,
                            1 + random.nextInt(30_000_000),
                            new Earmark(null, "99001", null));
            default -> world.give("m" + n, 1 + random.nextInt(40_000_000));
        }
    }

    private static Approval randomApproval(Random random, int number) {
        Approval.Line first = World.cash("line-0", 1 + random.nextInt(40_000_000));
        Approval.Line second =
                random.nextBoolean()
                        ? World.riceLine("line-1", 15_000L * (1 + random.nextInt(4)))
                        : World.cash("line-1", 1 + random.nextInt(5_000_000));
        return World.approval("case-" + number, 1 + random.nextInt(5), first, second);
    }

    /** Any fact at any time, also ones that contradict: nothing others say may make or lose money. */
    private static ReservationCommand randomFact(Random random, String line) {
        return switch (random.nextInt(6)) {
            case 0 -> new Recall("WITHDRAWN");
            case 1 -> returned(line);
            case 2 -> new FollowPayout(line, PayoutFact.CANCELLED);
            default -> paid(line);
        };
    }

    /** What fails is told again later or never; money is conserved either way. */
    private static void tolerate(Runnable act) {
        try {
            act.run();
        } catch (Trouble.Passing passing) {
            assertThat(passing).isNotNull();
        }
    }
}

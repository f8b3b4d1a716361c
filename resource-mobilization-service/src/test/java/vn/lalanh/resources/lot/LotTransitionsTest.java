package vn.lalanh.resources.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.test.TransitionTable;
import vn.lalanh.resources.lot.LotCommand.Claim;
import vn.lalanh.resources.lot.LotCommand.PlaceGift;
import vn.lalanh.resources.lot.LotCommand.Release;
import vn.lalanh.resources.lot.LotCommand.Reopen;
import vn.lalanh.resources.lot.LotCommand.Settle;
import vn.lalanh.resources.lot.LotCommand.Withdraw;

class LotTransitionsTest {

    private static final LotKey KEY =
            new LotKey(
                    "cam-1",
                    Earmark.ANY,
                    new Resource.Cash(Currency.VND),
                    LocalDate.of(2026, 10, 1),
                    0);

    /** 100 given: 0-30 claimed by clm-1, 30-50 paid, the rest free. */
    private static Lot.Open inUse() {
        return new Lot.Open(
                KEY,
                List.of(new Lot.Gift("con-1", 0, 60), new Lot.Gift("con-2", 60, 100)),
                Map.of("clm-1", Intervals.of(0, 30)),
                Intervals.of(50, 100),
                100,
                50,
                30,
                20);
    }

    private static Lot.Open full() {
        List<Lot.Gift> gifts = new ArrayList<>();
        for (int n = 0; n < Lot.MOST_GIFTS; n++) {
            gifts.add(new Lot.Gift("con-" + n, n, n + 1));
        }
        return new Lot.Open(
                KEY,
                gifts,
                Map.of(),
                Intervals.of(0, Lot.MOST_GIFTS),
                Lot.MOST_GIFTS,
                Lot.MOST_GIFTS,
                0,
                0);
    }

    @Test
    void answersEachStepInEachState() {
        TransitionTable.of(Lot.class, LotCommand.class, Lot::decide, Lot::evolve)
                .state(new Lot.Absent("lot-1"))
                .state("in use", inUse())
                .state("full", full())
                .command("new", new PlaceGift(KEY, "con-new", 10))
                .command("known", new PlaceGift(KEY, "con-2", 40))
                .command("free", new Claim("clm-2", Intervals.of(60, 80)))
                .command("taken", new Claim("clm-2", Intervals.of(20, 40)))
                .command("known", new Claim("clm-1", Intervals.of(0, 30)))
                .command("known", new Withdraw("clm-1"))
                .command("unknown", new Withdraw("clm-2"))
                .command("known", new Settle("clm-1"))
                .command("gone", new Settle("clm-2"))
                .command("paid", new Reopen("clm-2", Intervals.of(30, 50)))
                .command("not paid", new Reopen("clm-2", Intervals.of(40, 60)))
                .command("known", new Reopen("clm-1", Intervals.of(0, 30)))
                .command("known", new Release("clm-1"))
                .command("gone", new Release("clm-2"))
                .matches("lot-transitions");
    }

    @Test
    void cannotBeBuiltWithAUnitTooManyOrTooFew() {
        Lot.Open lot = inUse();

        assertThatThrownBy(() ->
                        new Lot.Open(KEY, lot.gifts(), lot.claims(), lot.free(), 100, 51, 30, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Lot.Open(KEY, lot.gifts(), lot.claims(), lot.free(), 100, 50, 30, 21))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reckonsWithIntervals() {
        Intervals all = Intervals.of(0, 100);
        Intervals middle = Intervals.of(20, 30).plus(Intervals.of(50, 60));

        assertThat(all.minus(middle).plus(middle)).isEqualTo(all);
        assertThat(all.minus(middle).total()).isEqualTo(80);
        assertThat(all.minus(middle).first(25).parts())
                .containsExactly(new Interval(0, 20), new Interval(30, 35));
        assertThat(all.minus(middle).overlap(Intervals.of(10, 55))).isEqualTo(10 + 20);
        assertThatThrownBy(() -> middle.plus(Intervals.of(59, 61)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> middle.minus(Intervals.of(29, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.lalanh.proving.bench.micro;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.LotCommand;
import vn.lalanh.resources.lot.LotEvent;
import vn.lalanh.resources.lot.LotKey;
import vn.lalanh.resources.lot.Resource;

/** A lot in the middle of a storm: a hundred gifts, fifty open claims, what is free in as many pieces. */
@State(Scope.Benchmark)
public class Lots {

    private static final int GIFTS = 100;
    private static final int CLAIMS = 50;
    private static final long GIFT = 10_000_000;
    private static final long GIVEN = GIFTS * GIFT;

    private final Lot.Open lot = lot();
    private final Intervals units = lot.free().first(3 * GIFT);
    private final LotCommand claim = new LotCommand.Claim("clm-new", units);

    private static Lot.Open lot() {
        List<Lot.Gift> gifts = new ArrayList<>();
        for (int n = 0; n < GIFTS; n++) {
            gifts.add(new Lot.Gift("con-" + n, n * GIFT, (n + 1) * GIFT));
        }
        Map<String, Intervals> claims = new LinkedHashMap<>();
        Intervals free = Intervals.of(0, GIVEN);
        for (int n = 0; n < CLAIMS; n++) {
            Intervals taken = Intervals.of(2L * n * GIFT, (2L * n + 1) * GIFT);
            claims.put("clm-" + n, taken);
            free = free.minus(taken);
        }
        return new Lot.Open(
                new LotKey(
                        "cam-1",
                        Earmark.ANY,
                        new Resource.Cash(Currency.VND),
                        LocalDate.of(2026, 10, 1),
                        0),
                gifts,
                claims,
                free,
                GIVEN,
                free.total(),
                CLAIMS * GIFT,
                0);
    }

    /** One claim more, over three pieces. */
    @Benchmark
    public Lot claim() {
        if (Lot.decide(lot, claim) instanceof Decision.Accepted<LotEvent>(var events)) {
            return Lot.evolve(lot, events.getFirst());
        }
        throw new IllegalStateException("the units are free");
    }

    /** The first units that are free, taken away and put back. */
    @Benchmark
    public Intervals takeAndPutBack() {
        Intervals first = lot.free().first(3 * GIFT);
        return lot.free().minus(first).plus(first);
    }
}

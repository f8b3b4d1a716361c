package vn.lalanh.resources.totals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.resources.contribution.Contributions;
import vn.lalanh.resources.lot.Lots;
import vn.lalanh.resources.reservation.Reservations;

/**
 * The sums over all lots, and whether three books that are kept apart agree on them: contributions on what is given,
 * reservations on what is reserved and paid, and each lot with itself.
 *
 * <p>The books are read one after another while work goes on, so what is under way may stand in either. Given only grows:
 * it must lie between what was received before the lots were read and what was on the books after. The rest is compared
 * when it stood still while the lots were read.
 */
@Service
public class Totals {

    private static final int ATTEMPTS = 5;
    private static final String MONEY = "VND";

    private final Contributions contributions;
    private final Lots lots;
    private final Reservations reservations;

    public Totals(Contributions contributions, Lots lots, Reservations reservations) {
        this.contributions = contributions;
        this.lots = lots;
        this.reservations = reservations;
    }

    /** Whole đồng. */
    public record MoneySum(long given, long available, long reserved, long paid) {}

    /** Base units of one kind of goods. */
    public record GoodsSum(
            String code, String unit, long given, long available, long reserved, long handedOver) {}

    /** {@code balanced}: the books agree. */
    public record Sums(MoneySum money, List<GoodsSum> goods, boolean balanced) {
        public Sums {
            goods = List.copyOf(goods);
        }
    }

    public Sums now() {
        Sums sums = attempt();
        for (int n = 1; n < ATTEMPTS && !sums.balanced(); n++) {
            sums = attempt(); // work went on in between: look again before raising the alarm
        }
        return sums;
    }

    private Sums attempt() {
        Map<String, Contributions.Sum> givenBefore = byCode(contributions.sums(), s -> s.code());
        Map<String, Reservations.Sum> usedBefore = byCode(reservations.sums(), s -> s.code());
        Map<String, Lots.Sum> inLots = byCode(lots.sums(), s -> s.code());
        Map<String, Reservations.Sum> usedAfter = byCode(reservations.sums(), s -> s.code());
        Map<String, Contributions.Sum> givenAfter = byCode(contributions.sums(), s -> s.code());

        Set<String> codes = new HashSet<>(givenBefore.keySet());
        codes.addAll(usedBefore.keySet());
        codes.addAll(inLots.keySet());
        boolean balanced = usedBefore.equals(usedAfter);
        for (String code : codes) {
            Lots.Sum lot = inLots.getOrDefault(code, new Lots.Sum(code, code, 0, 0, 0, 0));
            balanced &=
                    addsUp(lot)
                            && agrees(lot, givenBefore.get(code), givenAfter.get(code))
                            && agrees(lot, usedAfter.get(code));
        }
        return new Sums(money(inLots), goods(inLots), balanced);
    }

    private static boolean addsUp(Lots.Sum lot) {
        return lot.given() == lot.available() + lot.reserved() + lot.paid();
    }

    private static boolean agrees(
            Lots.Sum lot, Contributions.@Nullable Sum before, Contributions.@Nullable Sum after) {
        long least = before == null ? 0 : before.received();
        long most = after == null ? 0 : after.received() + after.onTheWay();
        return least <= lot.given() && lot.given() <= most;
    }

    private static boolean agrees(Lots.Sum lot, Reservations.@Nullable Sum used) {
        long held = used == null ? 0 : used.held();
        long paid = used == null ? 0 : used.paid();
        long moving = used == null ? 0 : used.moving();
        return within(lot.reserved(), held, moving) && within(lot.paid(), paid, moving);
    }

    private static boolean within(long units, long least, long moving) {
        return least <= units && units <= least + moving;
    }

    private static <S> Map<String, S> byCode(List<S> sums, Function<S, String> code) {
        return new HashMap<>(sums.stream().collect(Collectors.toMap(code, s -> s)));
    }

    private static MoneySum money(Map<String, Lots.Sum> inLots) {
        Lots.Sum sum = inLots.getOrDefault(MONEY, new Lots.Sum(MONEY, MONEY, 0, 0, 0, 0));
        return new MoneySum(sum.given(), sum.available(), sum.reserved(), sum.paid());
    }

    private static List<GoodsSum> goods(Map<String, Lots.Sum> inLots) {
        List<GoodsSum> goods = new ArrayList<>();
        new TreeMap<>(inLots)
                .forEach((code, s) -> {
                    if (!code.equals(MONEY)) {
                        goods.add(
                                new GoodsSum(
                                        code,
                                        s.unit(),
                                        s.given(),
                                        s.available(),
                                        s.reserved(),
                                        s.paid()));
                    }
                });
        return goods;
    }
}

package vn.lalanh.disbursement.payout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Payouts in memory. */
final class MemoryPayouts extends MemoryAggregates<Payout> implements Payouts {

    MemoryPayouts(MemoryPlatform platform) {
        super(platform, "payouts", Payout.Absent::new);
    }

    @Override
    protected Stream<Current<Payout>> all() {
        return super.all();
    }

    @Override
    public List<Current<Payout>> inState(String state, @Nullable String after, int limit) {
        return all().filter(p -> p.state().getClass().getSimpleName().equals(state))
                .filter(p -> after == null || p.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Current<Payout>> ordinaryInState(String state, @Nullable String after, int limit) {
        return inState(state, after, Integer.MAX_VALUE).stream()
                .filter(p -> !Payout.isProtected(p.state()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Current<Payout>> ofCase(String caseId) {
        return all().filter(p ->
                        p.state() instanceof Payout.Ordered o && o.order().caseId().equals(caseId))
                .toList();
    }

    @Override
    public List<Current<Payout>> goodsOf(Collection<String> caseIds) {
        return all().filter(p ->
                        p.state() instanceof Payout.Ordered o
                                && !o.order().inCash()
                                && caseIds.contains(o.order().caseId()))
                .toList();
    }

    @Override
    public List<Current<Payout>> unfollowed(@Nullable String after, int limit) {
        return all().filter(p -> p.state() instanceof Payout.Ordered o && !o.unfollowed().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Current<Payout>> toInstruct(int limit) {
        return all().filter(p -> p.state() instanceof Payout.Planned s && s.order().inCash())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Total> totals() {
        return all().collect(
                        Collectors.groupingBy(
                                p -> p.state().getClass().getSimpleName(),
                                Collectors.collectingAndThen(
                                        Collectors.counting(), n -> new Total(n, 0))));
    }
}

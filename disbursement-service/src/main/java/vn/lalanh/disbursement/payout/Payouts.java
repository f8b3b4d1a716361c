package vn.lalanh.disbursement.payout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All payouts. */
public interface Payouts extends Aggregates<Payout> {

    /** In the order of their ids, after {@code after}, at most {@code limit}. */
    List<Current<Payout>> inState(String state, @Nullable String after, int limit);

    /** As {@link #inState}, without those of protected cases. */
    List<Current<Payout>> ordinaryInState(String state, @Nullable String after, int limit);

    /** Those of one case, at most 200. */
    List<Current<Payout>> ofCase(String caseId);

    /** Goods of these cases, whatever became of them; with one query. */
    List<Current<Payout>> goodsOf(Collection<String> caseIds);

    /** Those that carry facts nobody could follow. */
    List<Current<Payout>> unfollowed(@Nullable String after, int limit);

    /** Planned payouts in money, the oldest ids first. */
    List<Current<Payout>> toInstruct(int limit);

    /** How many payouts and how many đồng by state. */
    Map<String, Total> totals();

    /** {@code amount} in whole đồng; goods count with none. */
    record Total(long count, long amount) {}
}

package vn.lalanh.platform.aggregate;

/** The highest announcement of one source that an aggregate has handled, whatever the outcome was. */
public record Seen(long epoch, long sequence) {

    /** Whether an announcement at this place has been handled before. Epoch is compared first, then sequence. */
    boolean covers(Cause.Fact fact) {
        return fact.epoch() < epoch || (fact.epoch() == epoch && fact.sequence() <= sequence);
    }
}

package vn.lalanh.assessment.norm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a norm gives; the closed vocabulary of books. All amounts are the law's minimum. */
public sealed interface Formula {

    /** A fixed amount of đồng. */
    record FixedAmount(long vnd) implements Formula {
        public FixedAmount {
            positive("vnd", vnd);
        }
    }

    /** So many times the standard level of the day of the decision. */
    record StandardMultiple(int multiple) implements Formula {
        public StandardMultiple {
            positive("multiple", multiple);
        }
    }

    /** Đồng for each day of protection; {@code maxDays} is null where the law names no end. */
    record AmountPerDay(long vnd, @Nullable Integer maxDays) implements Formula {
        public AmountPerDay {
            positive("vnd", vnd);
            if (maxDays != null) {
                positive("maxDays", maxDays);
            }
        }
    }

    /** Rice for each hungry person and month, for at most {@code maxMonths} a round. */
    record RicePerPersonMonth(int kilograms, int maxMonths) implements Formula {
        public RicePerPersonMonth {
            positive("kilograms", kilograms);
            positive("maxMonths", maxMonths);
        }
    }

    /** In kind, as much as is needed: the law names things and no amount, so it is advice and no line. */
    record ByNeed(List<Sentence> items) implements Formula {
        public ByNeed {
            items = List.copyOf(items);
            positive("items", items.size());
        }
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, not " + value);
        }
    }
}

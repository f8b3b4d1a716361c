package vn.lalanh.registry.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All households. */
public interface Households extends Aggregates<Household> {

    /** In the order of their ids, after {@code after}, at most {@code limit}. */
    List<Current<Household>> matching(Search search, @Nullable String after, int limit);

    /**
     * What is looked for, in one commune.
     *
     * @param nameWords folded; each must begin some word of some member's name; none is no condition
     * @param group of the household or of a member
     */
    record Search(String communeCode, List<String> nameWords, @Nullable PriorityGroup group) {
        public Search {
            nameWords = List.copyOf(nameWords);
        }

        @Override
        public String toString() {
            return "Search[withheld]";
        }
    }
}

package vn.lalanh.assessment.feedback;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How content the households of an incident are.
 *
 * @param province all of them, protected cases included
 * @param communes by code, without protected cases
 */
public record Ratings(Row province, SortedMap<String, Row> communes) {

    public Ratings {
        communes = Collections.unmodifiableSortedMap(new TreeMap<>(communes));
    }

    /** Of one place, exactly. */
    public record Row(long count, long sum, long receivedAll, long complaints) {

        static final Row NONE = new Row(0, 0, 0, 0);

        /** From 1 to 5; asked only where there is any. */
        public double mean() {
            return (double) sum / count;
        }

        private Row plus(Rated alike, long times) {
            return new Row(
                    count + times,
                    sum + times * alike.rating(),
                    receivedAll + (alike.receivedAll() ? times : 0),
                    complaints + (alike.complained() ? times : 0));
        }
    }

    /** Adds up. */
    public static Ratings of(Map<Rated, Long> rated) {
        Row province = Row.NONE;
        SortedMap<String, Row> communes = new TreeMap<>();
        for (var alike : rated.entrySet()) {
            Rated what = alike.getKey();
            province = province.plus(what, alike.getValue());
            String commune = what.communeCode();
            if (commune != null) {
                communes.put(
                        commune,
                        communes.getOrDefault(commune, Row.NONE).plus(what, alike.getValue()));
            }
        }
        return new Ratings(province, communes);
    }
}

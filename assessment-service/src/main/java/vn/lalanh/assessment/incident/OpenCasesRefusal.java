package vn.lalanh.assessment.incident;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lalanh.platform.decision.Refusal;

/**
 * A commune cannot be removed while cases are under way there.
 *
 * @param open how many, by commune
 */
public record OpenCasesRefusal(SortedMap<String, Long> open) implements Refusal {

    /** A sentence stays readable. */
    private static final int NAMED = 20;

    public OpenCasesRefusal {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    OpenCasesRefusal(Map<String, Long> open) {
        this(new TreeMap<>(open));
    }

    @Override
    public String code() {
        return "open-cases-there";
    }

    @Override
    public String vi() {
        return "Còn hồ sơ đang xử lý ở các xã sau nên chưa thu hẹp được: %s; hãy giải quyết xong hoặc rút các hồ sơ đó trước."
                .formatted(named(" hồ sơ", " và các xã khác"));
    }

    @Override
    public String en() {
        return "Cases are under way in these communes, so they cannot be removed: %s; settle or withdraw them first."
                .formatted(named(" cases", " and others"));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    private String named(String unit, String more) {
        String first =
                open.entrySet().stream()
                        .limit(NAMED)
                        .map(entry -> "%s (%d%s)".formatted(entry.getKey(), entry.getValue(), unit))
                        .collect(Collectors.joining(", "));
        return open.size() > NAMED ? first + more : first;
    }
}

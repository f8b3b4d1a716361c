package vn.lalanh.resources.contribution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lalanh.resources.lot.LotKey;

/** Which tranche of each family took in a gift last: a guess that saves trying full ones, nothing more. Thread-safe. */
@Component
public class Tranches {

    private static final int MOST_FAMILIES = 10_000;

    private final Map<String, Integer> current = new ConcurrentHashMap<>();

    int guess(LotKey lot) {
        return current.getOrDefault(lot.family(), 0);
    }

    void seen(LotKey lot) {
        if (current.size() > MOST_FAMILIES) {
            current.clear();
        }
        current.merge(lot.family(), lot.tranche(), Math::max);
    }
}

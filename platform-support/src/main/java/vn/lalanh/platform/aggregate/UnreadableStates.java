package vn.lalanh.platform.aggregate;

import java.util.Map;
import java.util.TreeMap;

/**
 * Stored states that this version cannot read: a person is needed for these aggregates, all others go on. Says which kind
 * of trouble it is and never what stands there, because a state may hold personal data.
 */
public final class UnreadableStates extends RuntimeException {

    private final Map<String, String> kinds;

    /** @param kinds by id, the kind of trouble */
    public UnreadableStates(String collection, Map<String, String> kinds) {
        super("stored states of " + collection + " cannot be read: " + new TreeMap<>(kinds));
        this.kinds = Map.copyOf(kinds);
    }

    /** The kind of trouble, by id. */
    public Map<String, String> kinds() {
        return kinds;
    }
}

package vn.lalanh.platform.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Store} read through what this process has read or written last. The store is asked each time, but for stamps only:
 * a document that bears the same stamp is the same, whoever else writes, so nothing is ever older here than there. What it
 * saves is the way of whole documents through driver and decoder. Thread-safe.
 */
final class Recent<S> {

    /** Some tens of megabytes, as a document has a few kilobytes. */
    private static final int KEPT = 8_192;

    private final Store<S> store;
    private final Map<String, Snapshot<S>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Snapshot<S>> eldest) {
                    return size() > KEPT;
                }
            };

    Recent(Store<S> store) {
        this.store = store;
    }

    /** As {@link Store#load}, with the same exceptions. */
    Map<String, Snapshot<S>> load(Collection<String> ids) {
        Map<String, Snapshot<S>> found = known(ids);
        if (!found.isEmpty()) {
            Map<String, Store.Stamp> stamps = store.stamps(found.keySet());
            found.values().removeIf(known -> !stamp(known).equals(stamps.get(known.id())));
        }
        List<String> others = new ArrayList<>(ids);
        others.removeIf(found::containsKey);
        if (!others.isEmpty()) {
            Map<String, Snapshot<S>> loaded = store.load(others);
            keep(loaded.values());
            found.putAll(loaded);
        }
        return found;
    }

    private synchronized Map<String, Snapshot<S>> known(Collection<String> ids) {
        Map<String, Snapshot<S>> known = new HashMap<>();
        for (String id : ids) {
            Snapshot<S> snapshot = kept.get(id);
            if (snapshot != null) {
                known.put(id, snapshot);
            }
        }
        return known;
    }

    private static Store.Stamp stamp(Snapshot<?> snapshot) {
        return new Store.Stamp(snapshot.version(), snapshot.lastWrite(), snapshot.acked());
    }

    /** These stand in the store, or did a moment ago. */
    synchronized void keep(Collection<Snapshot<S>> stored) {
        stored.forEach(snapshot -> kept.put(snapshot.id(), snapshot));
    }
}

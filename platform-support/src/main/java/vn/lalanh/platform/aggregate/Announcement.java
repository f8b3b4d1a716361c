package vn.lalanh.platform.aggregate;

import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractEvent;

/**
 * A contract event on its way out. An aggregate announces to one topic under one key for ever.
 *
 * @param key the case's id where the aggregate belongs to a case, else the aggregate's own
 * @param caseId the case, where there is one
 * @param unlinked names no request and no trace: what else came of the same request must not tell whose this is
 */
public record Announcement(
        String topic, String key, @Nullable String caseId, ContractEvent event, boolean unlinked) {

    public Announcement(String topic, String key, @Nullable String caseId, ContractEvent event) {
        this(topic, key, caseId, event, false);
    }

    /** About a case: keyed by it. */
    public static Announcement ofCase(String caseId, ContractEvent event) {
        return new Announcement(Catalogue.of(event).topic(), caseId, caseId, event);
    }

    /** About an aggregate that belongs to no case: keyed by its own id. */
    public static Announcement of(String id, ContractEvent event) {
        return new Announcement(Catalogue.of(event).topic(), id, null, event);
    }

    /** The same, its own cause. */
    public Announcement alone() {
        return new Announcement(topic, key, caseId, event, true);
    }
}

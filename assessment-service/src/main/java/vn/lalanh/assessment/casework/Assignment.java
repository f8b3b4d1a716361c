package vn.lalanh.assessment.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;

/**
 * Who is to assess a case, since when and why.
 *
 * @param assignee opaque subject of a token, the id on the duty roster
 * @param by who assigned it by hand; null where it was planned
 * @param share why that one, where it was planned; null also of a protected case, or it would tell how many others there are
 */
public record Assignment(
        String assignee, Instant since, @Nullable String by, @Nullable Share share) {

    /**
     * What was weighed.
     *
     * @param load how many the assignee had of the same kind, before
     * @param capacity how many at most
     * @param among how many could have taken it
     */
    public record Share(int load, int capacity, int among) {}

    /** Of the planning. */
    public static Assignment planned(String assignee, Instant since, @Nullable Share share) {
        return new Assignment(assignee, since, null, share);
    }

    /** Of somebody who may. */
    public static Assignment byHand(String assignee, Instant since, String by) {
        return new Assignment(assignee, since, by, null);
    }

    public boolean isByHand() {
        return by != null;
    }

    /** Why. */
    public Sentence reason() {
        if (isByHand()) {
            return new Sentence("Được phân công bằng tay.", "Assigned by hand.");
        }
        return share == null
                ? new Sentence(
                        "Phân công tự động trong số người của xã nhận hồ sơ bảo vệ.",
                        "Assigned by the planning among those of the commune who take protected cases.")
                : new Sentence(
                        "Phân công tự động: ít việc nhất so với sức nhận (đang giữ %d trên %d hồ sơ) trong %d người"
                                        .formatted(share.load, share.capacity, share.among)
                                + " của xã có thể nhận.",
                        "Assigned by the planning: the least work for the capacity (%d of %d cases) among the %d of the"
                                        .formatted(share.load, share.capacity, share.among)
                                + " commune who could take it.");
    }
}

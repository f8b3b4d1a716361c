package vn.lalanh.assessment.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All follow-ups. */
public interface FollowUps extends Aggregates<FollowUp> {

    /**
     * In the order of their ids.
     *
     * @param state and {@code communes}, {@code about} (id of a case or posting): null for any
     * @param shielded only those about protected cases, or only all others; null for any
     */
    List<Current<FollowUp>> list(
            @Nullable String state,
            @Nullable Collection<String> communes,
            @Nullable String about,
            @Nullable Boolean shielded,
            @Nullable String after,
            int limit);

    /** Open ones whose day has passed. */
    List<Current<FollowUp>> passed(Instant now, int limit);
}

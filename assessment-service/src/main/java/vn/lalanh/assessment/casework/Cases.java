package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All cases. What is listed for somebody takes its {@link Sight}, so that no list can forget it. */
public interface Cases extends Aggregates<Case> {

    /**
     * In the order of their ids.
     *
     * @param state null for any
     */
    List<Current<Case>> list(
            @Nullable String state, Sight sight, @Nullable String after, int limit);

    /** The one of which a device has said something under its own id; with a protected one of the same, the first that is seen. */
    Optional<Current<Case>> ofDevice(Device device, Sight sight);

    /** Those that carry facts nobody could follow. */
    List<Current<Case>> unfollowed(Sight sight, @Nullable String after, int limit);

    /** Those with an appeal that nobody has answered. */
    List<Current<Case>> appealed(Sight sight, @Nullable String after, int limit);

    /** Those that stand by the decision of a chair alone. */
    List<Current<Case>> fastLane(
            boolean regularised, Sight sight, @Nullable String after, int limit);

    /** How many there are by state. */
    Map<String, Long> totals(Sight sight);

    /** Those whose stage's due time has passed and was not told. */
    List<Current<Case>> overdue(Instant now, int limit);

    /** Settled ones whose time for complaints is over. */
    List<Current<Case>> toClose(Instant now, int limit);

    /**
     * Those kept under these incidents, in the order of their ids.
     *
     * @param state null for any
     */
    List<Current<Case>> ofIncidents(
            Collection<String> incidentIds,
            @Nullable String state,
            Sight sight,
            @Nullable String after,
            int limit);

    /** How many are alike, among those kept under these incidents; answered from an index. */
    Map<Counted, Long> counted(Collection<String> incidentIds);

    /** How many are alike in their pace, among those reported on these days; answered from an index, without protected ones. */
    Map<Pace, Long> paces(Collection<LocalDate> days);

    /**
     * Those that wait for their assessment in these territories and are nobody's, or of somebody who holds none of {@code held};
     * the most urgent first.
     *
     * @param after a {@link ToAssess#urgency}
     */
    List<Current<Case>> toAssign(
            Collection<Territory> territories,
            Collection<Holding> held,
            @Nullable String after,
            int limit);

    /** The same, wherever there are any for the viewer. */
    List<Current<Case>> unassigned(
            Collection<Holding> held, Sight sight, @Nullable String after, int limit);

    /**
     * Those that this person is to assess, the most urgent first.
     *
     * @param state null for any
     * @param after a {@link ToAssess#urgency}
     */
    List<Current<Case>> assigned(
            String assignee,
            @Nullable String state,
            Sight sight,
            @Nullable String after,
            int limit);

    /** How many cases these persons are to assess, by territory; answered from an index. */
    Map<Holding, Long> holdings(Collection<String> assignees);

    /** Adds what is counted, and told apart, to cases that were written before it was; at most so many. Whether there may be more. */
    boolean countThoseBefore(int limit);
}

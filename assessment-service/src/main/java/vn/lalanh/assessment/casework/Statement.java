package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.identity.Ids;

/**
 * Somebody says that a household needs help. The first one opens the case, others are attached to it.
 *
 * @param id computed: from the device and its own id of the case, or else from all that is said
 * @param by opaque subject of a token
 * @param saidAt by the device's clock, where it has one of its own
 * @param takenAt when it came here
 * @param shielded whether it asked for protection
 * @param groups what it says of the household's priority groups
 */
public record Statement(
        String id,
        String by,
        @Nullable Device device,
        Instant saidAt,
        Instant takenAt,
        boolean shielded,
        Set<PriorityGroup> groups,
        @Nullable Residents household) {

    public Statement {
        groups = Set.copyOf(groups);
    }

    static Statement of(
            Said said, boolean shielded, Collection<PriorityGroup> groups, Instant now) {
        Set<PriorityGroup> each = Set.copyOf(groups);
        Instant at = said.at();
        Device device = said.device();
        String id =
                device == null
                        ? Ids.derive(
                                "stm",
                                said.by(),
                                String.valueOf(at),
                                text(shielded, each, said.household()))
                        : Ids.derive("stm", device.id(), device.caseId());
        return new Statement(
                id,
                said.by(),
                device,
                at == null ? now : at,
                now,
                shielded,
                each,
                said.household());
    }

    /** The later one of two with the same id by the device's clock; of two that say the same, the one that came first. */
    Statement or(Statement other) {
        if (device == null) {
            return takenAt.isAfter(other.takenAt) ? other : this;
        }
        int order = saidAt.compareTo(other.saidAt);
        if (order == 0) {
            order = content().compareTo(other.content());
        }
        if (order == 0) {
            order = other.takenAt.compareTo(takenAt);
        }
        return order >= 0 ? this : other;
    }

    private String content() {
        return text(shielded, groups, household);
    }

    /** The same text for what says the same. */
    private static String text(
            boolean shielded, Set<PriorityGroup> groups, @Nullable Residents household) {
        return "%s %s %s"
                .formatted(shielded, sorted(groups), household == null ? "" : each(household));
    }

    private static String each(Residents household) {
        return household.members().stream()
                .map(member ->
                        "%s %s %s %s %s %s %s"
                                .formatted(
                                        member.id(),
                                        member.personId(),
                                        member.bornYear(),
                                        member.ageYears(),
                                        member.sex(),
                                        member.present(),
                                        sorted(member.groups())))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String sorted(Set<PriorityGroup> groups) {
        return groups.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}

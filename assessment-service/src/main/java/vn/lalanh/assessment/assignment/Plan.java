package vn.lalanh.assessment.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.casework.Assignment.Share;
import vn.lalanh.assessment.casework.ToAssess;

/**
 * Who is to assess what waits: the most urgent case first, to the one of its commune who has the least work for the capacity.
 * The same however what is known is ordered.
 *
 * @param left what nobody can take
 */
public record Plan(List<Given> given, List<Left> left) {

    /** One case and who is to assess it. */
    public record Given(ToAssess what, String assignee, Share share) {}

    /** One case that nobody can take. */
    public record Left(ToAssess what, Unassigned why) {}

    public Plan {
        given = List.copyOf(given);
        left = List.copyOf(left);
    }

    /** Of these cases, among these people. */
    public static Plan of(Collection<ToAssess> waiting, Staff staff) {
        List<Given> given = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Loads loads = new Loads(staff, new HashMap<>());
        for (ToAssess one : waiting.stream().sorted(ToAssess.BY_URGENCY).toList()) {
            boolean shielded = one.territory().shielded();
            List<OnDuty> able = able(one, loads).toList();
            able.stream()
                    .min(byLoad(loads, shielded))
                    .ifPresentOrElse(
                            best -> {
                                int load = loads.oneMore(best, shielded);
                                int capacity = best.duty().capacity(shielded);
                                given.add(
                                        new Given(
                                                one,
                                                best.id(),
                                                new Share(load, capacity, able.size())));
                            },
                            () -> left.add(new Left(one, why(one, loads))));
        }
        return new Plan(given, left);
    }

    /** Why a case is nobody's, looked at by itself. */
    public static Unassigned whyNobodys(ToAssess one, Staff staff) {
        Loads loads = new Loads(staff, Map.of());
        return able(one, loads).findAny().isPresent() ? Unassigned.NEXT_RUN : why(one, loads);
    }

    /** What was given adds to what the store has counted. */
    private record Loads(Staff staff, Map<Kind, Integer> added) {

        private record Kind(String id, boolean shielded) {}

        int of(OnDuty one, boolean shielded) {
            return staff.load(one, shielded) + added.getOrDefault(new Kind(one.id(), shielded), 0);
        }

        /** How many it was before. */
        int oneMore(OnDuty one, boolean shielded) {
            int before = of(one, shielded);
            added.merge(new Kind(one.id(), shielded), 1, Integer::sum);
            return before;
        }
    }

    private static Stream<OnDuty> willing(ToAssess one, Loads loads) {
        return loads.staff().covering(one.territory().communeCode()).stream()
                .filter(who -> who.covers(one.territory()))
                .filter(loads.staff()::isThere)
                .filter(who -> !one.handedBackBy().contains(who.id()));
    }

    private static Stream<OnDuty> able(ToAssess one, Loads loads) {
        boolean shielded = one.territory().shielded();
        return willing(one, loads)
                .filter(who -> loads.of(who, shielded) < who.duty().capacity(shielded));
    }

    /** Load divided by capacity, without dividing; of equals the one with more room, then by id. */
    private static Comparator<OnDuty> byLoad(Loads loads, boolean shielded) {
        Comparator<OnDuty> byShare =
                (a, b) ->
                        Long.compare(
                                (long) loads.of(a, shielded) * b.duty().capacity(shielded),
                                (long) loads.of(b, shielded) * a.duty().capacity(shielded));
        return byShare.thenComparing(
                        Comparator.<OnDuty>comparingInt(who -> who.duty().capacity(shielded))
                                .reversed())
                .thenComparing(OnDuty::id);
    }

    private static Unassigned why(ToAssess one, Loads loads) {
        List<OnDuty> covering = loads.staff().covering(one.territory().communeCode());
        List<OnDuty> taking = covering.stream().filter(who -> who.covers(one.territory())).toList();
        if (taking.isEmpty()) {
            return covering.isEmpty() || !one.territory().shielded()
                    ? Unassigned.NOBODY_COVERS
                    : Unassigned.NONE_FOR_PROTECTED;
        }
        if (taking.stream().noneMatch(loads.staff()::isThere)) {
            return Unassigned.ALL_AWAY;
        }
        return willing(one, loads).findAny().isPresent()
                ? Unassigned.ALL_FULL
                : Unassigned.ALL_HANDED_BACK;
    }
}

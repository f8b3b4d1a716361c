package vn.lalanh.resources.reservation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

/**
 * What is remembered while no money is set aside.
 *
 * @param plans how many plans were made; a confirmation of an earlier one is too late
 * @param toldShort whether the others know that it waits
 * @param recall why the approval was taken back, if it was
 * @param wishes facts about payouts that came before their money, by line
 * @param unfollowed facts that could not be followed: a work list for people
 */
public record Notes(
        int plans,
        boolean toldShort,
        @Nullable String recall,
        Map<String, Wish> wishes,
        List<String> unfollowed) {

    static final Notes NONE = new Notes(0, false, null, Map.of(), List.of());

    public Notes {
        wishes = Map.copyOf(wishes);
        unfollowed = List.copyOf(unfollowed);
    }

    @Nullable Wish wishAfter(String lineId, PayoutFact fact) {
        return wishes.getOrDefault(lineId, Wish.HELD).after(fact);
    }

    Notes wishing(String lineId, Wish wish) {
        Map<String, Wish> more = new HashMap<>(wishes);
        more.put(lineId, wish);
        return new Notes(plans, toldShort, recall, more, unfollowed);
    }

    Notes planned() {
        return new Notes(plans + 1, toldShort, recall, wishes, unfollowed);
    }

    Notes tellingShort() {
        return new Notes(plans, true, recall, wishes, unfollowed);
    }

    Notes recalled(String reasonCode) {
        return new Notes(plans, toldShort, reasonCode, wishes, unfollowed);
    }

    Notes noting(String what) {
        return new Notes(plans, toldShort, recall, wishes, with(unfollowed, what));
    }

    /** In an order of its own, not in that of arrival. */
    static List<String> with(List<String> unfollowed, String what) {
        TreeSet<String> all = new TreeSet<>(unfollowed);
        all.add(what);
        return new ArrayList<>(all);
    }
}

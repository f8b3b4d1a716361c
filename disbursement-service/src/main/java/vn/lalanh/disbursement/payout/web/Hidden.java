package vn.lalanh.disbursement.payout.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.disbursement.payout.web.PayoutController.HandOvers;
import vn.lalanh.disbursement.payout.web.PayoutController.LineResult;
import vn.lalanh.platform.aggregate.Current;

/** Payouts and cases of a hand-over that are not there for the caller: answered in their places as unknown ones are. */
record Hidden(Set<String> ids) {

    static Hidden of(HandOvers request, Payouts payouts, Sight sight) {
        Set<String> ids = new HashSet<>();
        payouts.findAll(request.payouts()).values().stream()
                .filter(one -> !sight.shows(one.state()))
                .map(Current::id)
                .forEach(ids::add);
        if (!request.cases().isEmpty()) {
            payouts.goodsOf(request.cases()).stream()
                    .map(Current::state)
                    .filter(payout -> !sight.shows(payout))
                    .forEach(payout -> {
                        if (payout instanceof Payout.Ordered ordered) {
                            ids.add(ordered.order().caseId());
                        }
                    });
        }
        return new Hidden(ids);
    }

    List<String> without(Collection<String> asked) {
        return asked.stream().filter(id -> !ids.contains(id)).toList();
    }

    /** In the order in which all would be answered if none were hidden: payouts, goods of cases, cases without any. */
    List<LineResult> among(List<LineResult> results, HandOvers request) {
        if (ids.isEmpty()) {
            return results;
        }
        Map<String, LineResult> left =
                results.stream()
                        .collect(
                                Collectors.toMap(
                                        LineResult::id,
                                        one -> one,
                                        (a, _) -> a,
                                        LinkedHashMap::new));
        List<LineResult> all = new ArrayList<>();
        take(request.payouts(), left, all);
        Set<String> cases = new HashSet<>(request.cases());
        left.values().stream().filter(one -> !cases.contains(one.id())).forEach(all::add);
        take(request.cases(), left, all);
        return all;
    }

    private void take(List<String> asked, Map<String, LineResult> left, List<LineResult> all) {
        for (String id : asked.stream().distinct().toList()) {
            LineResult known = left.remove(id);
            if (known != null) {
                all.add(known);
            } else if (ids.contains(id)) {
                all.add(LineResult.unknown(id));
            }
        }
    }
}

package vn.lalanh.assessment.casework;

import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.norm.Benefit;

/**
 * When one person's approval is not enough.
 *
 * @param above đồng a case
 * @param norms that pay what it cost: whatever the amount
 */
public record SecondApproval(long above, Set<String> norms) {

    public SecondApproval {
        norms = Set.copyOf(norms);
    }

    boolean neededFor(List<BenefitLine> lines) {
        long sum =
                lines.stream()
                        .mapToLong(line ->
                                switch (line.benefit()) {
                                    case Benefit.Cash(var amount) -> amount.value();
                                    case Benefit.InKind _ -> 0;
                                })
                        .sum();
        return sum > above || lines.stream().anyMatch(line -> norms.contains(line.norm()));
    }
}

package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.FUND_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.PAY_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.Correction.Balance;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.platform.money.Money;

/** One line of money, in đồng. */
class BalancingTest {

    private static final String LINE = "line-1";

    @Test
    void whatGoesUpAsksForTheDifferenceAndTakesNothingBack() {
        Approval first = approval(1, 40, null);
        Progress unpaid = Progress.NONE;

        assertThat(Balancing.recalls(first, unpaid, lines(60))).isEmpty();
        assertThat(balance(corrected(first, 60, false), unpaid)).isEqualTo("ask 20");
        assertThat(balance(corrected(first, 60, false), paid(Progress.NONE, 1)))
                .isEqualTo("ask 20");
    }

    @Test
    void whatGoesDownIsTakenBackWhereItIsNotPaidAndAskedForAnew() {
        Approval first = approval(1, 40, null);
        assertThat(Balancing.recalls(first, Progress.NONE, lines(25))).containsExactly(1);

        Approval second = corrected(first, 25, true);
        assertThat(Balancing.isKnown(second, Progress.NONE)).isFalse();
        assertThat(Balancing.isKnown(second, released(1))).isTrue();
        assertThat(balance(second, released(1))).isEqualTo("ask 25");
    }

    @Test
    void whatWasPaidAllTheSameIsClaimed() {
        Approval second = corrected(approval(1, 40, null), 25, true);

        assertThat(Balancing.recalls(approval(1, 40, null), paid(Progress.NONE, 1), lines(25)))
                .isEmpty();
        assertThat(balance(second, paid(Progress.NONE, 1))).isEqualTo("1 owes 15");
        assertThat(balance(corrected(approval(1, 40, null), 0, false), paid(Progress.NONE, 1)))
                .isEqualTo("1 owes 40");
    }

    @Test
    void whatIsOwedIsNeitherPaidNorClaimedTwice() {
        Progress progress = paid(Progress.NONE, 1);
        Approval down = balanced(corrected(approval(1, 40, null), 25, false), progress);
        assertThat(balance(corrected(down, 50, false), progress)).isEqualTo("ask 25");

        Approval up = balanced(corrected(down, 50, false), progress);
        Progress both = paid(progress, 3);
        assertThat(balance(corrected(up, 10, false), both)).isEqualTo("3 owes 25, 1 owes 15");
    }

    @Test
    void whatCameBackAfterItWasReckonedWithIsAskedForAgain() {
        Approval first = approval(1, 40, null);
        Progress back =
                paid(Progress.NONE, 1)
                        .with(new RecordRelease(1, List.of(LINE)))
                        .with(new RecordPayment(1, LINE, Payment.cancelled()));

        assertThat(Balancing.isEven(first, back, lines(40))).isFalse();
        assertThat(balance(corrected(first, 40, false), back)).isEqualTo("ask 40");
    }

    private static String balance(Approval approval, Progress progress) {
        Balance balance = Balancing.of(approval, progress);
        List<String> parts =
                new ArrayList<>(
                        balance.asks().stream()
                                .map(line -> "ask " + line.benefit().units())
                                .toList());
        balance.owed()
                .forEach(owed ->
                        parts.add(
                                owed.approvalNumber() + " owes " + owed.line().benefit().units()));
        return String.join(", ", parts);
    }

    private static Progress paid(Progress before, int number) {
        return before.with(new RecordPayment(number, LINE, Payment.settled(1, NOON)));
    }

    private static Progress released(int number) {
        return Progress.NONE.with(new RecordRelease(number, List.of(LINE)));
    }

    private static Approval corrected(Approval earlier, long dong, boolean recalls) {
        return approval(
                earlier.number() + 1, dong, new Correction(earlier, "WHY", null, recalls, null));
    }

    private static Approval balanced(Approval approval, Progress progress) {
        return approval.with(Balancing.of(approval, progress));
    }

    private static Approval approval(int number, long dong, @Nullable Correction correction) {
        Assessment any = Objects.requireNonNull(((Case.Known) assessed()).assessed());
        return new Approval(
                number,
                "sub-chair",
                null,
                NOON,
                new Assessment(
                        number,
                        any.normBook(),
                        any.books(),
                        any.facts(),
                        true,
                        lines(dong),
                        List.of(),
                        List.of(),
                        any.assessor(),
                        NOON),
                FUND_BY,
                PAY_BY,
                Bulk.ALONE,
                correction);
    }

    private static List<BenefitLine> lines(long dong) {
        Assessment any = Objects.requireNonNull(((Case.Known) assessed()).assessed());
        return dong == 0
                ? List.of()
                : List.of(
                        new BenefitLine(
                                LINE,
                                "HOUSE_LOST",
                                "hh-1",
                                null,
                                new Benefit.Cash(Money.of(dong)),
                                any.lines().getFirst().explanation()));
    }
}

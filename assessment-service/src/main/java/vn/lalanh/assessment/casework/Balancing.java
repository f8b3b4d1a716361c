package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lalanh.assessment.casework.Correction.Balance;
import vn.lalanh.assessment.casework.Correction.Owed;
import vn.lalanh.assessment.norm.Benefit;

/**
 * What a correction takes back, asks for and claims. A household has what was asked for and not released, less what it has
 * been told to give back; the difference from what it is to have is asked for or claimed, never the whole again.
 */
final class Balancing {

    private Balancing() {}

    /** By how much the benefits of the one exceed those of the other, by line. */
    static List<BenefitLine> excess(List<BenefitLine> of, List<BenefitLine> over) {
        List<BenefitLine> excess = new ArrayList<>();
        for (BenefitLine line : of) {
            long more = line.benefit().units() - units(over, line.id());
            if (more > 0) {
                excess.add(line.giving(more));
            }
        }
        return excess;
    }

    /** Whether a line would be paid in money that was goods, or the other way round. */
    static boolean mixesKinds(Approval standing, List<BenefitLine> target) {
        return standing.rounds().stream()
                .anyMatch(round ->
                        target.stream()
                                .anyMatch(line -> {
                                    BenefitLine other = round.line(line.id());
                                    return other != null && !other.benefit().isLike(line.benefit());
                                }));
    }

    /** Whether the household has, or is about to get, exactly this. */
    static boolean isEven(Approval standing, Progress progress, List<BenefitLine> target) {
        Balance balance = of(standing, progress, target);
        return balance.asks().isEmpty()
                && balance.owed().isEmpty()
                && excess(standing.lines(), target).isEmpty()
                && excess(target, standing.lines()).isEmpty();
    }

    /**
     * Numbers of rounds that must be taken back first: those with anything neither paid nor released, where that is true of a
     * line that goes down. Only disbursement knows whether it was instructed meanwhile.
     */
    static List<Integer> recalls(Approval standing, Progress progress, List<BenefitLine> target) {
        boolean lowersUnpaid =
                standing.rounds().stream()
                        .anyMatch(round ->
                                round.lines().stream()
                                        .filter(line -> isOpen(progress, round, line))
                                        .anyMatch(line ->
                                                net(standing, progress, line.id())
                                                        > units(target, line.id())));
        return lowersUnpaid
                ? standing.rounds().stream()
                        .filter(round ->
                                round.lines().stream()
                                        .anyMatch(line -> isOpen(progress, round, line)))
                        .map(Round::number)
                        .toList()
                : List.of();
    }

    /** Whether all that was taken back has come back or was paid. */
    static boolean isKnown(Approval approval, Progress progress) {
        return approval.rounds().stream()
                .filter(Round::recalled)
                .allMatch(round ->
                        round.lines().stream().noneMatch(line -> isOpen(progress, round, line)));
    }

    static Balance of(Approval approval, Progress progress) {
        return of(approval, progress, approval.lines());
    }

    private static Balance of(Approval approval, Progress progress, List<BenefitLine> target) {
        List<BenefitLine> asks = new ArrayList<>();
        for (BenefitLine line : target) {
            long missing = line.benefit().units() - net(approval, progress, line.id());
            if (missing > 0) {
                asks.add(line.giving(missing));
            }
        }
        List<Owed> owed = new ArrayList<>();
        everAsked(approval)
                .forEach((id, line) -> {
                    long tooMuch = net(approval, progress, id) - units(target, id);
                    // goods that were handed over are eaten or worn: they stay with the household
                    if (tooMuch > 0 && line.benefit() instanceof Benefit.Cash) {
                        owed.addAll(claimed(approval, progress, id, tooMuch));
                    }
                });
        return new Balance(asks, owed);
    }

    /** Out of what was paid, the last payment first. */
    private static List<Owed> claimed(
            Approval approval, Progress progress, String lineId, long tooMuch) {
        List<Owed> claimed = new ArrayList<>();
        long open = tooMuch;
        for (Round round : approval.rounds().reversed()) {
            BenefitLine line = round.line(lineId);
            if (line != null && progress.of(round.number(), lineId).done()) {
                long left = line.benefit().units() - owed(approval, round.number(), lineId);
                long now = Math.min(open, left);
                if (now > 0) {
                    claimed.add(new Owed(round.number(), line.giving(now)));
                    open -= now;
                }
            }
        }
        return claimed;
    }

    private static Map<String, BenefitLine> everAsked(Approval approval) {
        Map<String, BenefitLine> lines = new LinkedHashMap<>();
        approval.rounds().forEach(r -> r.lines().forEach(line -> lines.put(line.id(), line)));
        return lines;
    }

    /** What the household has or is about to get, without what it owes of it. */
    private static long net(Approval approval, Progress progress, String lineId) {
        long net = 0;
        for (Round round : approval.rounds()) {
            BenefitLine line = round.line(lineId);
            Progress.Line known = progress.of(round.number(), lineId);
            if (line != null && !known.released()) {
                net += line.benefit().units();
                net -= known.done() ? owed(approval, round.number(), lineId) : 0;
            }
        }
        return net;
    }

    private static long owed(Approval approval, int number, String lineId) {
        return approval.owed().stream()
                .filter(one -> one.approvalNumber() == number && one.line().id().equals(lineId))
                .mapToLong(one -> one.line().benefit().units())
                .sum();
    }

    private static boolean isOpen(Progress progress, Round round, BenefitLine line) {
        Progress.Line known = progress.of(round.number(), line.id());
        return !known.released() && !known.done();
    }

    private static long units(List<BenefitLine> lines, String lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .mapToLong(line -> line.benefit().units())
                .sum();
    }
}

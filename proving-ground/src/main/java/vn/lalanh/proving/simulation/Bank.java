package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.disbursement.payout.PaymentChannel;
import vn.lalanh.platform.money.Money;

/**
 * A bank that keeps its word: an instruction's id is paid once. It may take its time, send money back, even after it has
 * said that it is paid, and its answers may not arrive.
 */
final class Bank {

    private final Schedule schedule;
    private final Instant begin;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long calls;

    /** What it does with an instruction, drawn when it first hears of it. */
    private enum Course {
        PAYS,
        PAYS_LATER,
        SENDS_BACK,
        PAYS_AND_SENDS_BACK
    }

    /** An instruction in its books; times in nanoseconds of the history. */
    record Entry(
            String id, Money amount, Course course, long heard, long settles, boolean noticed) {}

    Bank(Schedule schedule, Instant begin) {
        this.schedule = schedule;
        this.begin = begin;
    }

    /** As a process of ours sees it. */
    PaymentChannel reachedBy(Life life, Calls way) {
        return new PaymentChannel() {
            @Override
            public String name() {
                return "BANK";
            }

            @Override
            public Answer pay(Instruction instruction) {
                return over(life, way, () -> hears(instruction));
            }

            @Override
            public Answer ask(String instructionId) {
                return over(life, way, () -> says(instructionId));
            }
        };
    }

    private PaymentChannel.Answer over(
            Life life, Calls way, java.util.function.Supplier<PaymentChannel.Answer> effect) {
        Fault fault = way.before(life, Fault.ON_CALL);
        calls++;
        if (fault == Fault.FAILS) {
            return new PaymentChannel.Answer.Unclear();
        }
        if (fault == Fault.LATE) {
            Duration later = Duration.ofMillis(schedule.chance().nextInt(10_000));
            schedule.later(
                    later,
                    () -> {
                        var _ = effect.get();
                    });
            return new PaymentChannel.Answer.Unclear();
        }
        PaymentChannel.Answer answer = effect.get();
        way.after(life, fault);
        return fault == Fault.ANSWER_LOST ? new PaymentChannel.Answer.Unclear() : answer;
    }

    private PaymentChannel.Answer hears(PaymentChannel.Instruction instruction) {
        entries.computeIfAbsent(
                instruction.id(),
                id -> {
                    Course course = Course.values()[course(schedule.chance().nextInt(10))];
                    long delay = course == Course.PAYS_LATER ? seconds(10) : 0;
                    return new Entry(
                            id,
                            instruction.amount(),
                            course,
                            schedule.now(),
                            schedule.now() + delay,
                            false);
                });
        return says(instruction.id());
    }

    private static int course(int die) {
        return die < 6 ? 0 : die < 8 ? 1 : die < 9 ? 2 : 3;
    }

    private long seconds(int most) {
        return Duration.ofMillis(schedule.chance().nextInt(1_000 * most)).toNanos();
    }

    private PaymentChannel.Answer says(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return new PaymentChannel.Answer.NeverHeard();
        }
        if (schedule.now() < entry.settles()) {
            return new PaymentChannel.Answer.Pending();
        }
        return entry.course() == Course.SENDS_BACK || entry.noticed()
                ? new PaymentChannel.Answer.CameBack("ACCOUNT_CLOSED")
                : new PaymentChannel.Answer.Paid(begin.plusNanos(entry.settles()));
    }

    /** Sends back, after the fact, what it will not keep; null if there is nothing of that kind. */
    @Nullable String sendBack() {
        for (Entry entry : entries.values()) {
            if (entry.course() == Course.PAYS_AND_SENDS_BACK && !entry.noticed()) {
                entries.put(
                        entry.id(),
                        new Entry(
                                entry.id(),
                                entry.amount(),
                                entry.course(),
                                entry.heard(),
                                entry.settles(),
                                true));
                return entry.id();
            }
        }
        return null;
    }

    /** Ids of instructions whose money is with the payee. */
    List<String> debited() {
        List<String> ids = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.course() != Course.SENDS_BACK && !entry.noticed()) {
                ids.add(entry.id());
            }
        }
        return ids;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    long calls() {
        return calls;
    }
}

package vn.lalanh.proving.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Payment;

/** Public only because woven code, in whatever package, calls back. Pieces of byte code that are woven into the methods of guards and take their effect away. */
@SuppressWarnings("UnusedVariable") // what is assigned is read by the method it is woven into
public final class Removals {

    private static final AtomicLong RANDOM = new AtomicLong();
    private static volatile String prefix = "";

    private Removals() {}

    /** Whose ids are made anew each time, from now on. */
    static void randomIds(String of) {
        prefix = of;
    }

    /** Called from woven code. The harness, on a platform thread, still computes what the id should have been. */
    public static String id(String kind, String computed) {
        return kind.equals(prefix) && Thread.currentThread().isVirtual()
                ? kind + "-random-" + RANDOM.incrementAndGet()
                : computed;
    }

    /** Nothing is done; the answer is false, null or none. */
    static final class Skipped {
        private Skipped() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter() {
            return true;
        }
    }

    static final class True {
        private True() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) boolean answer) {
            answer = true;
        }
    }

    static final class Empty {
        private Empty() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object answer) {
            answer = Map.of();
        }
    }

    static final class NoGift {
        private NoGift() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Optional<?> answer) {
            answer = Optional.empty();
        }
    }

    static final class NoMoreThanZero {
        private NoMoreThanZero() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) int answer) {
            answer = 0;
        }
    }

    static final class Everything {
        private Everything() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long answer) {
            answer = Long.MAX_VALUE;
        }
    }

    static final class NotInFlight {
        private NotInFlight() {}

        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue(value = "inFlight", readOnly = false) boolean inFlight) {
            inFlight = false;
        }
    }

    static final class NoFailure {
        private NoFailure() {}

        @Advice.OnMethodEnter
        static void enter(
                @Advice.Argument(value = 0, readOnly = false) @Nullable Throwable failure) {
            failure = null;
        }
    }

    static final class RandomId {
        private RandomId() {}

        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(0) String kind, @Advice.Return(readOnly = false) String answer) {
            answer = Removals.id(kind, answer);
        }
    }

    static final class LastWins {
        private LastWins() {}

        @Advice.OnMethodExit
        static void exit(
                @Advice.Argument(1) @Nullable Payment last,
                @Advice.Return(readOnly = false) @Nullable Payment answer) {
            answer = last == null ? answer : last;
        }
    }

    /** Woven into {@link Member}. */
    static final class CommitFirst {
        private CommitFirst() {}

        @Advice.OnMethodEnter
        static void enter(
                @Advice.FieldValue("group") Group group, @Advice.Argument(0) Group.Poll poll) {
            group.commit(poll);
        }
    }
}

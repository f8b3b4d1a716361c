package vn.lalanh.platform.test.local;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Patience for what happens in other threads: asks again until it holds, and says what it waited for. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private Eventually() {}

    /** Until the assertion passes; half a minute at most. */
    public static void holds(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(EVERY)
                .untilAsserted(assertion);
    }

    /** Until the value has not changed for a second; for "nothing more happens". */
    public static <T> T quiet(String what, Supplier<T> value) {
        Awaitility.await(what + " to be quiet")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(EVERY)
                .during(QUIET)
                .until(value::get, new SameAsBefore<>());
        return value.get();
    }

    private static final class SameAsBefore<T> extends BaseMatcher<T> {
        private Optional<Object> before = Optional.empty();

        @Override
        public boolean matches(Object now) {
            boolean same = before.filter(now::equals).isPresent();
            before = Optional.of(now);
            return same;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("the same as before");
        }
    }
}

package vn.lalanh.disbursement.payout.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemoteSystemTest {

    private final RemoteSystem bank =
            new RemoteSystem(
                    "bank",
                    BulkheadRegistry.ofDefaults(),
                    CircuitBreakerRegistry.of(
                            CircuitBreakerConfig.custom()
                                    .minimumNumberOfCalls(4)
                                    .slidingWindowSize(4)
                                    .build()),
                    RetryRegistry.of(
                            RetryConfig.custom()
                                    .maxAttempts(3)
                                    .waitDuration(Duration.ofMillis(1))
                                    .build()));
    private int calls;

    private String fail() {
        calls++;
        throw new IllegalStateException("away");
    }

    @Test
    void givesWhatTheOtherAnswers() {
        assertThat(bank.once(() -> "paid", Throwable::toString)).isEqualTo("paid");
        assertThat(bank.repeatedly(() -> "paid", Throwable::toString)).isEqualTo("paid");
    }

    @Test
    void neverRepeatsWhatMustHappenOnce() {
        assertThat(bank.once(this::fail, Throwable::getMessage)).isEqualTo("away");
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void repeatsWhatMayBe() {
        assertThat(bank.repeatedly(this::fail, Throwable::getMessage)).isEqualTo("away");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void leavesAloneWhatIsKnownToBeAway() {
        for (int i = 0; i < 4; i++) {
            bank.once(this::fail, Throwable::getMessage);
        }

        assertThat(bank.once(this::fail, Throwable::getMessage)).contains("OPEN");
        assertThat(calls).isEqualTo(4);
    }
}

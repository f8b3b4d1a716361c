package vn.lalanh.disbursement.payout.http;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.stereotype.Component;

/** Those that {@code resilience4j} is set for. */
@Component
record RemoteSystems(
        BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, RetryRegistry retries) {

    RemoteSystem named(String name) {
        return new RemoteSystem(name, bulkheads, breakers, retries);
    }
}

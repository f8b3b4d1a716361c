package vn.lalanh.platform.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/**
 * Turns outcomes into answers with the version as ETag. What was already done is answered as the first time; what was
 * refused throws {@link RefusedException}.
 */
public final class Answers {

    private Answers() {}

    /** 201 with Location. */
    public static <S, E, V> ResponseEntity<V> created(
            URI location, Outcome<S, E> outcome, Function<S, V> view) {
        requireNotRefused(outcome);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(location)
                .eTag(eTag(outcome.version()))
                .body(view.apply(outcome.state()));
    }

    /** 200. */
    public static <S, E, V> ResponseEntity<V> ok(Outcome<S, E> outcome, Function<S, V> view) {
        requireNotRefused(outcome);
        return ResponseEntity.ok().eTag(eTag(outcome.version())).body(view.apply(outcome.state()));
    }

    /** 200, or the problem {@code not-found} (404). */
    public static <S, V> ResponseEntity<V> of(Optional<Current<S>> found, Function<S, V> view) {
        Current<S> current = found.orElseThrow(() -> new RefusedException(EdgeRefusal.NOT_FOUND));
        return ResponseEntity.ok().eTag(eTag(current.version())).body(view.apply(current.state()));
    }

    /** For what is not an aggregate: the value, or the problem {@code not-found} (404). */
    public static <V> V found(Optional<V> value) {
        return value.orElseThrow(() -> new RefusedException(EdgeRefusal.NOT_FOUND));
    }

    /** Throws if the outcome is a refusal, or its failure if deciding threw. */
    public static void requireNotRefused(Outcome<?, ?> outcome) {
        if (outcome.decided() instanceof Decision.Refused<?> refused) {
            throw new RefusedException(refused.why());
        }
    }

    static String eTag(long version) {
        return "\"" + version + "\"";
    }
}

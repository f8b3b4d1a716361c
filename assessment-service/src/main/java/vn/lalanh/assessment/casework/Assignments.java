package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked to assess a case since it last came to wait for that.
 *
 * @param current null where nobody is, or where it went back to its assessor
 * @param handedBack in the order in which it was; the planning asks none of them again
 */
public record Assignments(@Nullable Assignment current, List<HandBack> handedBack) {

    static final Assignments NONE = new Assignments(null, List.of());

    public Assignments {
        handedBack = List.copyOf(handedBack);
    }

    /** In documents from before there were assignments there are none. */
    static Assignments orNone(@Nullable Assignments kept) {
        return Objects.requireNonNullElse(kept, NONE);
    }

    Assignments with(Assignment next) {
        return new Assignments(next, handedBack);
    }

    Assignments with(HandBack one) {
        List<HandBack> all = new ArrayList<>(handedBack);
        all.add(one);
        return new Assignments(null, all);
    }

    Set<String> handedBackBy() {
        return handedBack.stream().map(HandBack::by).collect(Collectors.toUnmodifiableSet());
    }
}

package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every assessment that was ever made of a case: another one takes the place of none of them. */
public final class Assessments {

    private Assessments() {}

    /** In the order of their numbers, each once. */
    public static List<Assessment> of(Case.Known state) {
        Decisions decisions = state.dossier().decisions();
        TreeMap<Integer, Assessment> byNumber = new TreeMap<>();
        Stream.of(
                        decisions.earlier().stream(),
                        approved(state instanceof Case.Approvable s ? s.approval() : null).stream(),
                        Stream.of(state.assessed(), decisions.review()).filter(Objects::nonNull))
                .flatMap(some -> some)
                .forEach(one -> byNumber.put(one.number(), one));
        return List.copyOf(byNumber.values());
    }

    /** The number of the next one. */
    static int next(Case.Known state) {
        List<Assessment> all = of(state);
        return all.isEmpty() ? 1 : all.getLast().number() + 1;
    }

    /** By which each decision of a chain of corrections was made. */
    private static List<Assessment> approved(@Nullable Approval last) {
        List<Assessment> all = new ArrayList<>();
        Approval next = last;
        while (next != null) {
            all.add(next.assessment());
            Correction correction = next.correction();
            next = correction == null ? null : correction.earlier();
        }
        return all;
    }
}

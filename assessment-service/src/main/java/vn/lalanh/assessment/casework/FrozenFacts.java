package vn.lalanh.assessment.casework;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Facts;

/**
 * The facts by which cases were assessed, as they were frozen then: to decide again what was decided, under another book.
 * Nothing else of a case is read, not even its id or its household, so that whoever asks cannot tell.
 */
public interface FrozenFacts {

    /** Ids of all cases kept under these incidents, each once; a few dozen bytes a case. */
    List<String> ids(Collection<String> incidentIds);

    /** What is frozen of these, in no order; one query. */
    List<Frozen> of(Collection<String> caseIds);

    /**
     * Of one case.
     *
     * @param ended people rejected it or took it back, whatever the books give
     * @param facts null before the first assessment, and in one from before facts were kept
     */
    record Frozen(
            String incidentId,
            String provinceCode,
            String communeCode,
            boolean shielded,
            boolean ended,
            @Nullable Facts facts) {}
}

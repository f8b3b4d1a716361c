package vn.lalanh.assessment.simulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.simulation.Trial.Draft;

/** Where a book can be found that may be tried: in force or not. Several of them are asked one after the other. */
public interface BooksToTry {

    /**
     * A book without faults.
     *
     * @param draft which one it is; null for one that is no draft
     */
    record Found(NormBook book, @Nullable Draft draft) {}

    /** Empty where there is none of that name. */
    Optional<Found> named(String name);

    /** A simulation of that very draft is there to be read; for whoever keeps drafts. */
    default void tried(Draft draft, String simulationId) {}
}

package vn.lalanh.assessment.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared, on whom. All of it is kept with the simulation, so that it can be repeated whatever becomes of a
 * draft.
 *
 * @param incidents whose recorded cases are decided again
 * @param population made up; null for none
 * @param areas of communes; what is not there is not said
 */
public record Trial(
        Side tried,
        Side against,
        List<String> incidents,
        @Nullable Population population,
        Map<String, Area> areas) {

    /** By which law one half of the comparison is decided. */
    public sealed interface Side {

        /** Whatever is in force for each case. */
        record InForce() implements Side {}

        /**
         * One book as if it were in force, with the other books that would be in force beside it.
         *
         * @param name of the book
         * @param text of it, as JSON, as it stood when the simulation was asked for
         * @param instead names of the books whose place it takes
         * @param draft which one it is; null for one that is no draft
         */
        record ByBook(String name, String text, List<String> instead, @Nullable Draft draft)
                implements Side {
            public ByBook {
                instead = List.copyOf(instead);
            }
        }
    }

    /**
     * A draft as it read then.
     *
     * @param digest of its text
     */
    public record Draft(String id, String digest) {}

    public Trial {
        incidents = List.copyOf(incidents);
        areas = Map.copyOf(Objects.requireNonNullElse(areas, Map.of()));
    }

    Area areaOf(String communeCode) {
        return areas.getOrDefault(communeCode, Area.NOT_SAID);
    }
}

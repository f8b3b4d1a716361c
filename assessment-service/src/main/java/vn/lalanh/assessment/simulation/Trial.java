package vn.lalanh.assessment.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook;

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
         */
        record ByBook(String name, String text, List<String> instead) implements Side {
            public ByBook {
                instead = List.copyOf(instead);
            }
        }
    }

    public Trial {
        incidents = List.copyOf(incidents);
        areas = Map.copyOf(Objects.requireNonNullElse(areas, Map.of()));
    }

    Area areaOf(String communeCode) {
        return areas.getOrDefault(communeCode, Area.NOT_SAID);
    }

    /** Those books whose place a book takes where nobody says: its own earlier self, and its province's others. */
    static List<String> replacedBy(NormBook book, List<NormBook> others) {
        return others.stream()
                .filter(other ->
                        other.id().equals(book.id())
                                || (!book.central() && other.reach().equals(book.reach())))
                .map(NormBook::id)
                .distinct()
                .toList();
    }
}

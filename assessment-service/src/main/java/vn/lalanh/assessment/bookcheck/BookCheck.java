package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.norm.NormBook;

/** All findings about a draft at once. */
public final class BookCheck {

    private BookCheck() {}

    /**
     * Everything, errors first, else in the order of what is looked at. The same for the same books on any machine.
     *
     * @param draft without faults
     */
    public static List<Finding> of(NormBook draft, BooksAround around) {
        List<Finding> found = new ArrayList<>();
        new Days(draft, around, found::add).look();
        return found.stream()
                .distinct()
                .sorted((one, other) -> one.weight().compareTo(other.weight()))
                .toList();
    }
}

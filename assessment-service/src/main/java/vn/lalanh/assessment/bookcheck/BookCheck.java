package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lalanh.assessment.norm.NormBook;

/** All findings about a draft at once. */
public final class BookCheck {

    /** Nobody mends more in one go; whoever mends these sees the others next time. */
    private static final int MOST = 1_000;

    private BookCheck() {}

    /**
     * Errors first, else in the order of what is looked at. The same for the same books on any machine.
     *
     * @param draft without faults
     */
    public static List<Finding> of(NormBook draft, BooksAround around) {
        AskedInForms forms = new AskedInForms(around.forms());
        List<Finding> found = new ArrayList<>();
        new Days(draft, around, found::add).look();
        new Coverage(draft, around, found::add).look();
        new Overlaps(draft, around, forms, found::add).look();
        new Minimums(draft, around, found::add).look();
        new PostingDays(draft, around, found::add).look();
        new Questions(draft, forms, found::add).look();
        new Addressees(draft, forms, found::add).look();
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::weight))
                .limit(MOST)
                .toList();
    }
}

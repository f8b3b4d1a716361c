package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All norm books there are, old ones too. */
public interface NormBooks {

    List<NormBook> all();

    /** The book for a decision of that day. */
    default Optional<NormBook> inForceOn(LocalDate decision) {
        return all().stream().filter(book -> book.inForceOn(decision)).findFirst();
    }
}

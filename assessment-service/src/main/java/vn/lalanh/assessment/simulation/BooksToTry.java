package vn.lalanh.assessment.simulation;

import java.util.Optional;
import vn.lalanh.assessment.norm.NormBook;

/** Where a book can be found that may be tried: in force or not. Several of them are asked one after the other. */
public interface BooksToTry {

    /** One without faults; empty where there is none of that name. */
    Optional<NormBook> named(String name);
}

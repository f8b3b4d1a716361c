package vn.lalanh.assessment.normdraft;

import java.util.List;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;

/** The books that came with the service's files, and those that were promulgated since. Books are only ever added. */
public interface AllBooks extends NormBooks {

    /** Those that came as files. */
    List<NormBook> files();

    /**
     * Learns what was promulgated meanwhile, here or in another replica; false, because there is never more to do at once.
     * Throws, and keeps what it knew, where the store is away.
     */
    boolean look();
}

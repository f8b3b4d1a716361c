package vn.lalanh.assessment.normdraft.persistence;

import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.normdraft.AllBooks;
import vn.lalanh.assessment.normdraft.NormDrafts;

/** Books as a replica of production joins them, for tests outside this package. */
public final class Joined {

    private Joined() {}

    /** The central ones with what was promulgated. */
    public static AllBooks books(NormDrafts drafts) {
        return new JoinedNormBooks(Books.all(), drafts, Books.texts());
    }
}

package vn.lalanh.assessment.evidence.format;

import java.io.IOException;

/** The file is not built as its type prescribes. Stays in this package. */
final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }
}

package vn.lalanh.assessment.evidence.format;

import vn.lalanh.assessment.evidence.FileFormats;

/** Lets tests outside this package use the real thing. */
public final class Formats {

    private Formats() {}

    public static FileFormats real() {
        return new TikaFileFormats();
    }
}

package vn.lalanh.assessment.norm.file;

/** The law cannot be read: the service must not start, because it would decide by nothing. */
final class NormBookUnusable extends RuntimeException {
    NormBookUnusable(String file, String what) {
        super("The norm book %s cannot be used: %s".formatted(file, what));
    }
}

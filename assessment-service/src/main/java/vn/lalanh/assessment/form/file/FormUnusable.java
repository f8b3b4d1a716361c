package vn.lalanh.assessment.form.file;

/** A form cannot be read: the service must not start, because nobody could tell what may be answered. */
final class FormUnusable extends RuntimeException {
    FormUnusable(String file, String what) {
        super("The form %s cannot be used: %s".formatted(file, what));
    }
}

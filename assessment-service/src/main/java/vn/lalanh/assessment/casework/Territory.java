package vn.lalanh.assessment.casework;

/**
 * The ordinary or the protected cases of a commune. Whatever is counted or given out of one kind says nothing of the other.
 *
 * @param shielded whether it is the protected ones
 */
public record Territory(String communeCode, boolean shielded) {

    private static final String SHIELDED = "/protected";

    /** As it is stored. */
    public String text() {
        return shielded ? communeCode + SHIELDED : communeCode;
    }

    static Territory read(String text) {
        return text.endsWith(SHIELDED)
                ? new Territory(text.substring(0, text.length() - SHIELDED.length()), true)
                : new Territory(text, false);
    }
}

package vn.lalanh.runner;

/** Why the system cannot go on, as one sentence for the person who started it. */
public final class Trouble extends RuntimeException {

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** With the innermost reason, which is the one that tells something. */
    static Trouble of(String what, Throwable cause) {
        Throwable reason = cause;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof Trouble known) {
                return known;
            }
            reason = t;
        }
        return new Trouble("%s: %s".formatted(what, reason.getMessage()), cause);
    }
}

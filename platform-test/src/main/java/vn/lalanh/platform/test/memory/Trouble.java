package vn.lalanh.platform.test.memory;

/** What a call to something remote can come to. */
public enum Trouble {
    /** It works. */
    NONE,
    /** It fails and has done nothing. */
    BEFORE,
    /** Half of it is done, then it fails. */
    HALFWAY,
    /** It is done, and the answer is lost. */
    AFTER,
    /** It is done, the answer is lost, and so is the question what became of it. */
    AFTER_AND_ONCE_MORE;

    /** Passes with time, as a store or a broker that is away does. */
    public static final class Passing extends RuntimeException {
        Passing(String what) {
            super(what);
        }
    }
}

package vn.lalanh.runner.storm;

/** The storm cannot be played on, and why, as one sentence. */
public final class StormBroken extends RuntimeException {

    public StormBroken(String sentence) {
        super(sentence);
    }

    public StormBroken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

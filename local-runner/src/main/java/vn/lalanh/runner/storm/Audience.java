package vn.lalanh.runner.storm;

/** Who watches. */
public interface Audience {

    void line(String text);

    /** A line that the next one may replace. */
    void passing(String text);
}

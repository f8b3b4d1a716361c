package vn.lalanh.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.lalanh.runner.storm.Audience;

/** What the person who started it reads; everything else goes to the log file. Always UTF-8. */
public final class Terminal implements Audience {

    private final PrintStream out;

    /** Whether a line can be drawn again over itself. */
    private final boolean redraws;

    private int drawn;

    public Terminal(PrintStream out, boolean redraws) {
        this.out = out;
        this.redraws = redraws;
    }

    static Terminal ofThisProcess() {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(out, Boolean.getBoolean("lalanh.tty"));
    }

    @Override
    public synchronized void line(String text) {
        wipe();
        out.println(text);
        out.flush();
    }

    /** A line that the next one replaces, where that can be drawn; else a line like any other. */
    @Override
    public synchronized void passing(String text) {
        if (!redraws) {
            line(text);
            return;
        }
        wipe();
        out.print(text);
        out.flush();
        drawn = text.length();
    }

    public boolean redraws() {
        return redraws;
    }

    private void wipe() {
        if (drawn > 0) {
            out.print("\r" + " ".repeat(drawn) + "\r");
            drawn = 0;
        }
    }
}

package vn.lalanh.runner.bank;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How the simulated bank behaves. Shares are of all instructions, 0 to 1; which instruction meets which fate is computed from
 * its id (for returns from the account), so that a run can be repeated.
 *
 * @param file the book; a later start with the same file remembers every instruction
 * @param port on 127.0.0.1; 0 picks a free one
 * @param returned share of accounts that are closed: what is sent there comes back, until the payee is set right
 * @param delayed share answered PENDING at first
 * @param failing share whose first sending is answered 500, without being paid
 * @param lost share that is paid, but whose first answer comes too late
 * @param delay until a delayed instruction is paid
 * @param late how late a lost answer comes; longer than callers wait
 */
public record BankSettings(
        Path file,
        int port,
        double returned,
        double delayed,
        double failing,
        double lost,
        Duration delay,
        Duration late) {

    public BankSettings {
        if (DoubleStream.of(returned, delayed, failing, lost).anyMatch(s -> s < 0 || s > 1)) {
            throw new IllegalArgumentException("The bank's shares must be between 0 and 1.");
        }
        if (delayed + failing + lost > 1) {
            throw new IllegalArgumentException(
                    "The bank's shares of delayed, failing and lost must not exceed 1 together.");
        }
    }

    /** Settles most at once and shows a little of every trouble. */
    public static BankSettings lifelike(Path file, int port) {
        return new BankSettings(
                file,
                port,
                0, // the storm's own accounts see to it that some payments come back
                0.05,
                0.02,
                0.01,
                Duration.ofMillis(1_500),
                Duration.ofMillis(4_500));
    }

    /** Pays everything at once. */
    public static BankSettings obliging(Path file, int port) {
        return new BankSettings(file, port, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }
}

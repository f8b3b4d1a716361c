package vn.lalanh.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * A text that people have read and approved: {@code src/test/approved/<file>} of the module whose test runs. A change of
 * behaviour then shows up as a diff in review. {@code -Dlalanh.approve=true} writes the file instead of comparing.
 */
public final class Approved {

    private static final String SWITCH = "lalanh.approve";

    private Approved() {}

    /** Fails when the file differs or is missing. */
    public static void matches(String file, String actual) {
        Path path = Path.of(System.getProperty("basedir", ""), "src", "test", "approved", file);
        try {
            if (Boolean.getBoolean(SWITCH)) {
                Path folder = path.getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.writeString(path, actual);
                return;
            }
            if (!Files.exists(path)) {
                Assertions.fail(
                        "%s is missing; run this test with -D%s=true, read the file, commit it."
                                + "%n%n%s",
                        path, SWITCH, actual);
            }
            Assertions.assertThat(actual)
                    .as(
                            "%s; if the change is meant, run with -D%s=true and let the diff be"
                                    + " reviewed",
                            path, SWITCH)
                    .isEqualTo(Files.readString(path).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lalanh.assessment.form.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lalanh.assessment.form.FormSettings;
import vn.lalanh.assessment.form.Forms;

/** The forms as production reads them, for tests outside this package. */
public final class ShippedForms {

    private static final Forms FORMS = read("classpath*:forms/*.yaml");

    private ShippedForms() {}

    public static Forms forms() {
        return FORMS;
    }

    /** As the demonstration runs: those that come with the service and those of its province. */
    public static Forms withProvince() {
        return read("file:../*/src/main/resources/forms/*.yaml");
    }

    /** Those that come with the demonstration and with the books to be tried, too. */
    public static Forms withTriedOnes() {
        return read("file:../*/src/main/resources/*forms/*.yaml");
    }

    static Forms read(String pattern) {
        try {
            return new FileForms(
                    new FormSettings(pattern), new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lalanh.assessment.form.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.FormSettings;
import vn.lalanh.assessment.form.Forms;

/** Forms from files. One that is wrong in any way keeps the service from starting. */
@Component
class FileForms implements Forms {

    private final Map<Cause, Form> forms = new EnumMap<>(Cause.class);

    FileForms(FormSettings settings, ResourcePatternResolver files) throws IOException {
        List<FormFiles.Written> written = new ArrayList<>();
        for (Resource file : files.getResources(settings.files())) {
            written.add(FormFiles.read(file));
        }
        if (written.isEmpty()) {
            throw new FormUnusable(settings.files(), "no file is there");
        }
        written.sort(Comparator.comparing(FormFiles.Written::name));
        for (Cause cause : Cause.values()) {
            forms.put(cause, new SchemaForm(cause, FormFiles.form(cause, written)));
        }
    }

    @Override
    public Form of(Cause cause) {
        return Objects.requireNonNull(forms.get(cause));
    }
}

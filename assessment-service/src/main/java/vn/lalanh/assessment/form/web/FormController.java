package vn.lalanh.assessment.form.web;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.platform.security.Role;

/** Forms for officers' devices, which keep them by their ETag. */
@RestController
@RequestMapping("/forms")
@RolesAllowed({
    Role.COMMUNE_OFFICER,
    Role.SOCIAL_WORKER,
    Role.APPROVER,
    Role.CHAIR,
    Role.AUDITOR,
    Role.ADMIN
})
class FormController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final CacheControl ASK_EACH_TIME =
            CacheControl.maxAge(Duration.ZERO).cachePrivate();

    private final Forms forms;

    FormController(Forms forms) {
        this.forms = forms;
    }

    /** Which forms there are, and whether one has changed. */
    record Listed(Cause cause, int questions, String eTag) {
        static Listed of(Form form) {
            return new Listed(form.cause(), form.questions().size(), quoted(form));
        }
    }

    record All(List<Listed> items) {}

    @GetMapping
    All all() {
        return new All(Stream.of(Cause.values()).map(forms::of).map(Listed::of).toList());
    }

    /** 304 where the device has it already. */
    @GetMapping("/{cause}")
    ResponseEntity<byte[]> of(@PathVariable Cause cause) {
        Form form = forms.of(cause);
        return ResponseEntity.ok()
                .eTag(quoted(form))
                .cacheControl(ASK_EACH_TIME)
                .contentType(SCHEMA)
                .body(form.schema().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(Form form) {
        return "\"" + form.digest() + "\"";
    }
}

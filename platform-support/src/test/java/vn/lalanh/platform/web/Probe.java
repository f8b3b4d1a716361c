package vn.lalanh.platform.web;

import com.mongodb.MongoTimeoutException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.Overloaded;
import vn.lalanh.platform.aggregate.RequestRefusal;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.security.Role;

/** A small application to try the edge with: package-private as a service's controllers are. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration"
        })
@Import(Probe.ProbeController.class)
public class Probe {

    enum Damage {
        PARTLY,
        WHOLLY
    }

    record Line(@Positive long amount, Damage damage, LocalDate on) {}

    record Ask(
            @NotBlank @Size(min = 3, max = 20) String commune,
            @NotNull @Min(1) @Max(1000) Integer households,
            @Pattern(regexp = "[A-Z]+", message = "Chỉ gồm chữ hoa. | Capital letters only.")
                    String kind,
            @Size(max = 2) List<@Valid Line> lines) {}

    record View(String id, String text) {}

    enum Rule implements Refusal {
        WRONG_STATE(Kind.CONFLICT),
        NO_SENSE(Kind.INVALID),
        UNKNOWN(Kind.NOT_FOUND),
        OLD(Kind.STALE),
        NOT_YOURS(Kind.FORBIDDEN),
        TOO_MUCH(Kind.TOO_LARGE),
        NOT_TAKEN(Kind.UNSUPPORTED);

        private final Kind kind;

        Rule(Kind kind) {
            this.kind = kind;
        }

        @Override
        public String code() {
            return "probe-rule";
        }

        @Override
        public String vi() {
            return "Không được, vì quy tắc thử.";
        }

        @Override
        public String en() {
            return "No, because of the rule of the test.";
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @RestController
    static class ProbeController {

        @PostMapping("/cases")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        ResponseEntity<View> create(@Valid @RequestBody Ask ask, Caller caller) {
            Outcome<String, String> outcome =
                    new Outcome<>("case-1", Decision.accept("reported"), ask.commune(), 1, null);
            return Answers.created(
                    URI.create("/cases/case-1"), outcome, state -> new View("case-1", state));
        }

        @PostMapping("/cases/{id}/approve")
        @RolesAllowed(Role.APPROVER)
        ResponseEntity<View> approve(@PathVariable String id, Caller caller) {
            Long version = caller.askingOnVersion(new View(id, "approve")).expectedVersion();
            boolean current = Long.valueOf(7).equals(version);
            Outcome<String, String> outcome =
                    new Outcome<>(
                            id,
                            current
                                    ? Decision.accept("approved")
                                    : Decision.refuse(RequestRefusal.STALE_VERSION),
                            "Approved",
                            current ? 8 : 7,
                            null);
            return Answers.ok(outcome, state -> new View(id, state));
        }

        @GetMapping("/cases/{id}")
        @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
        ResponseEntity<View> get(@PathVariable String id) {
            Optional<Current<String>> found =
                    id.equals("case-1")
                            ? Optional.of(new Current<>(id, "Reported", 7))
                            : Optional.empty();
            return Answers.of(found, state -> new View(id, state));
        }

        @GetMapping("/cases")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        ListOf<String> list(
                @RequestParam @Size(min = 5, max = 5) String commune,
                @RequestParam(defaultValue = "PARTLY") Damage damage,
                Page page,
                Caller caller) {
            caller.requireIn(commune);
            List<String> found = List.of("a", "b", "c", "d");
            return ListOf.cut(
                    found.subList(0, Math.min(4, page.limit() + 1)), page, item -> "after-" + item);
        }

        @GetMapping("/caller")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping("/header")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        String header(@RequestHeader("X-Needed") String needed) {
            return needed;
        }

        @PostMapping("/raw")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        int raw(InputStream body) throws IOException {
            return body.readAllBytes().length;
        }

        @GetMapping("/trouble/{what}")
        @RolesAllowed(Role.COMMUNE_OFFICER)
        String trouble(@PathVariable String what) {
            throw switch (what) {
                case "store" -> new DataAccessResourceFailureException("secret host");
                case "driver" -> new MongoTimeoutException("secret host");
                case "overloaded" -> new Overloaded("outbox is old", Duration.ofMillis(7_500));
                case "form" -> new MultipartException("secret Nguyễn Thị Hoa");
                case "form-too-large" -> new MaxUploadSizeExceededException(-1);
                case "part" ->
                        new RefusedException(
                                Rule.NOT_TAKEN,
                                List.of(new FieldProblem("files[1]", "Gửi ảnh.", "Send a photo.")));
                case "bug" -> new IllegalStateException("secret Nguyễn Thị Hoa");
                default -> new RefusedException(Rule.valueOf(what));
            };
        }

        @GetMapping("/public/figures")
        View figures(Caller caller) {
            return new View(caller.subject(), "open");
        }
    }
}

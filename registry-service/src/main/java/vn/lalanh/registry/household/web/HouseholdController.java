package vn.lalanh.registry.household.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;
import vn.lalanh.registry.household.FoldedWords;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.HouseholdCommand;
import vn.lalanh.registry.household.HouseholdCommand.RegisterHousehold;
import vn.lalanh.registry.household.HouseholdCommand.SetPayee;
import vn.lalanh.registry.household.HouseholdEvent;
import vn.lalanh.registry.household.HouseholdRefusal;
import vn.lalanh.registry.household.HouseholdService;
import vn.lalanh.registry.household.Households;
import vn.lalanh.registry.household.PriorityGroup;

@RestController
@RequestMapping("/households")
class HouseholdController {

    private final Households households;
    private final HouseholdService service;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final JsonMapper json;

    HouseholdController(
            Households households,
            HouseholdService service,
            AuditTrail audit,
            InstantSource clock,
            JsonMapper json) {
        this.households = households;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    @PostMapping
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<HouseholdView.Receipt> register(
            @Valid @RequestBody HouseholdBody.Register body, Caller caller) {
        caller.requireIn(body.communeCode());
        RegisterHousehold command = body.command();
        String id = command.book().householdId();
        var outcome = handle(id, command, caller.asking(told("register", body)));
        return Answers.created(URI.create("/households/" + id), outcome, HouseholdView.Receipt::of);
    }

    @PutMapping("/{id}")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<HouseholdView.Receipt> change(
            @PathVariable String id, @Valid @RequestBody HouseholdBody.Change body, Caller caller) {
        Cause.Request cause = caller.askingOnVersion(told("change " + id, body));
        requireInTerritory(id, caller);
        caller.requireIn(body.communeCode());
        if (body.payee() != null && !caller.roles().contains(Role.COMMUNE_OFFICER)) {
            throw new RefusedException(WebRefusal.PAYEE_BY_OFFICERS);
        }
        return Answers.ok(handle(id, body.command(), cause), HouseholdView.Receipt::of);
    }

    /** On record, too: who moves an account moves money. */
    @PutMapping("/{id}/payee")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.TREASURER})
    ResponseEntity<HouseholdView.Receipt> setPayee(
            @PathVariable String id, @Valid @RequestBody PayeeBody body, Caller caller) {
        requireInTerritory(id, caller);
        audit.record(List.of(row(caller, "payee-set", id, "đổi tài khoản nhận tiền")));
        Cause.Request cause = caller.asking(told("payee " + id, body));
        return Answers.ok(handle(id, new SetPayee(body.payee()), cause), HouseholdView.Receipt::of);
    }

    @GetMapping("/{id}")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<HouseholdView.Full> get(@PathVariable String id, Caller caller) {
        Current<Household> current = requireInTerritory(id, caller);
        audit.record(List.of(row(caller, "household-read", id, "tra cứu hồ sơ hộ")));
        return Answers.of(Optional.of(current), HouseholdView.Full::of);
    }

    /** One row on record for the search and one for each household shown. */
    @GetMapping
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ListOf<HouseholdView.Line> find(
            @RequestParam @Pattern(regexp = "[0-9]{5}", message = Texts.COMMUNE) String commune,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable PriorityGroup group,
            Page page,
            Caller caller) {
        caller.requireIn(commune);
        var search = new Households.Search(commune, words(name), group);
        List<HouseholdView.Line> found =
                households.matching(search, page.after(), page.limit() + 1).stream()
                        .map(current -> HouseholdView.Line.of(current.state()))
                        .toList();
        ListOf<HouseholdView.Line> shown = ListOf.cut(found, page, HouseholdView.Line::id);
        List<AuditRow> rows = new ArrayList<>();
        rows.add(row(caller, "households-searched", commune, "tìm hộ"));
        shown.items()
                .forEach(line -> rows.add(row(caller, "household-found", line.id(), "tìm hộ")));
        audit.record(rows);
        return shown;
    }

    private static List<String> words(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return List.of();
        }
        List<String> words = FoldedWords.of(name);
        if (words.isEmpty() || words.size() > 10) {
            throw new InvalidRequest(
                    "name",
                    "Phải có từ 1 đến 10 từ bằng chữ hoặc số; hãy nhập họ tên hoặc phần đầu của họ tên.",
                    "Must have 1 to 10 words of letters or digits; give a name or its beginning.");
        }
        return words;
    }

    private Outcome<Household, HouseholdEvent> handle(
            String id, HouseholdCommand command, Cause.Request cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }

    /** The household as it is, for a caller of its commune. */
    private Current<Household> requireInTerritory(String id, Caller caller) {
        Current<Household> current =
                households
                        .find(id)
                        .orElseThrow(
                                () -> new RefusedException(HouseholdRefusal.NO_SUCH_HOUSEHOLD));
        if (current.state() instanceof Household.Registered s) {
            caller.requireIn(s.situation().communeCode());
        }
        return current;
    }

    /** The body in full, to tell it from another under the same Idempotency-Key: its own text withholds what differs. */
    private String told(String what, Object body) {
        return what + " " + json.writeValueAsString(body);
    }

    private AuditRow row(Caller caller, String action, String subject, String purpose) {
        return AuditRow.of(caller, clock.instant(), action, subject, purpose);
    }
}

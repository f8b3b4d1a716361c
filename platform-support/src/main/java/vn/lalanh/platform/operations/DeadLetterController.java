package vn.lalanh.platform.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.operations.LetterView.Row;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** Held records of this service, for the people who look after it. */
@RestController
@RequestMapping("/operations/dead-letters")
class DeadLetterController {

    private final Held held;
    private final Inboxes inboxes;
    private final DeadLetterDesk desk;

    DeadLetterController(Held held, Inboxes inboxes, DeadLetterDesk desk) {
        this.held = held;
        this.inboxes = inboxes;
        this.desk = desk;
    }

    /** Those that were complained about, whatever became of them; others by {@code ?state=}. */
    @GetMapping
    @RolesAllowed({Role.OPERATOR, Role.ADMIN, Role.AUDITOR})
    ListOf<Row> list(
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String key,
            @RequestParam @Nullable String cause,
            @RequestParam(defaultValue = "WAITING,DECIDED,SETTLED") Set<State> state,
            Page page) {
        String after = page.after() == null ? null : LetterView.stored(page.after());
        List<Row> found =
                held
                        .list(
                                new Held.Search(group, topic, key, cause, state, null),
                                after,
                                page.limit() + 1)
                        .stream()
                        .map(LetterView::row)
                        .toList();
        return ListOf.cut(found, page, Row::id);
    }

    /** How many wait for a person, by cause. */
    @GetMapping("/causes")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN, Role.AUDITOR})
    List<Held.Count> causes(
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String topic,
            @RequestParam(defaultValue = "WAITING") Set<State> state) {
        return held.causes(new Held.Search(group, topic, null, null, state, null));
    }

    @GetMapping("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN})
    ResponseEntity<LetterView> get(@PathVariable String id, Caller caller) {
        return answer(desk.see(LetterView.stored(id), caller), null);
    }

    /** This is what the record should have been; handled in its place at once, under its own source and sequence. */
    @PostMapping("/{id}/correction")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN})
    ResponseEntity<LetterView> correct(
            @PathVariable String id, @Valid @RequestBody CorrectionBody body, Caller caller) {
        Map<String, String> attributes = body.attributes() == null ? Map.of() : body.attributes();
        DeadLetterDesk.Dealt dealt =
                desk.correct(
                        LetterView.stored(id),
                        caller,
                        caller.askingOnVersion(new About<>(id, body)),
                        body.reason(),
                        new Ruling.Correction(attributes, body.data().toString()));
        return answer(dealt.letter(), dealt.key());
    }

    /** The record is left out, for this reason, and those behind it go on. */
    @PostMapping("/{id}/dismissal")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN})
    ResponseEntity<LetterView> dismiss(
            @PathVariable String id, @Valid @RequestBody DismissalBody body, Caller caller) {
        DeadLetterDesk.Dealt dealt =
                desk.dismiss(
                        LetterView.stored(id),
                        caller,
                        caller.askingOnVersion(new About<>(id, body)),
                        body.reason());
        return answer(dealt.letter(), dealt.key());
    }

    /** Once more as they are, because what was wrong with us is mended: one key, or all of a cause, a page at a time. */
    @PostMapping("/replay")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN})
    ListOf<Replayed> replay(@Valid @RequestBody ReplayBody body, Caller caller) {
        int limit = body.limit() == null ? ReplayBody.USUAL : body.limit();
        Page page = new Page(limit, body.after() == null ? null : LetterView.stored(body.after()));
        Held.Search search =
                new Held.Search(
                        body.group(), body.topic(), body.key(), body.cause(), Set.of(), null);
        List<Replayed> results =
                desk.replay(search, page, caller, caller.asking(body), body.reason()).stream()
                        .map(Replayed::of)
                        .sorted(Comparator.comparing(Replayed::id))
                        .toList();
        boolean whole = results.size() < limit;
        return new ListOf<>(results, whole ? null : results.getLast().id());
    }

    private ResponseEntity<LetterView> answer(Letter letter, @Nullable Resumed key) {
        boolean contracts = inboxes.readsContracts(letter.parked().group());
        int behind =
                held.behind(
                        letter.parked().group(),
                        letter.parked().delivery().topic(),
                        letter.parked().delivery().key());
        return ResponseEntity.ok()
                .eTag("\"" + letter.revision() + "\"")
                .body(LetterView.of(letter, behind, contracts, key));
    }

    /** What was asked about which; the id matters to whether two requests are the same. */
    private record About<B>(String id, B body) {}

    record CorrectionBody(
            @NotNull JsonNode data,
            @Nullable Map<@NotBlank String, @NotBlank @Size(max = 300) String> attributes,
            @NotBlank @Size(max = 500) String reason) {}

    record DismissalBody(@NotBlank @Size(max = 500) String reason) {}

    record ReplayBody(
            @NotBlank @Size(max = 200) String group,
            @Nullable String topic,
            @Nullable String key,
            @Nullable String cause,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 400) String after,
            @Nullable @Min(1) @Max(50) Integer limit) {
        static final int USUAL = 20;
    }

    /** @param outcome FLOWING, HELD, UNFINISHED, or CHANGED_MEANWHILE where somebody else was faster */
    record Replayed(String id, String key, String outcome, int handled, @Nullable String cause) {
        static Replayed of(DeadLetterDesk.Dealt dealt) {
            Row row = LetterView.row(dealt.letter());
            Resumed key = dealt.key();
            return key == null
                    ? new Replayed(row.id(), row.key(), "CHANGED_MEANWHILE", 0, null)
                    : new Replayed(
                            row.id(), row.key(), key.end().name(), key.handled(), key.cause());
        }
    }
}

package vn.lalanh.platform.operations;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.RequestRefusal;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/**
 * Carries out what people decide about held records.
 *
 * <p>In this order: what is asked is checked; it goes into the audit trail; it is written into the letter, if that is
 * still of the revision the person saw; the key goes on. So nothing takes effect that is not in the trail, of two people
 * one is told to look again, and a crash after the writing is taken up by the next poll, request or sweep. A row in the
 * trail whose order came too late by a moment is possible: what took effect stands in the letter.
 */
final class DeadLetterDesk {

    /** Of each key and request; the rest goes on by another request or by the sweep. */
    private static final int RECORDS_AT_ONCE = 500;

    private final Held held;
    private final Inboxes inboxes;
    private final AuditTrail audit;
    private final InstantSource clock;

    DeadLetterDesk(Held held, Inboxes inboxes, AuditTrail audit, InstantSource clock) {
        this.held = held;
        this.inboxes = inboxes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A letter and how far its key came; null where nothing was tried. */
    record Dealt(Letter letter, @Nullable Resumed key) {}

    /** To be shown to this caller; that it was is in the trail. */
    Letter see(String id, Caller caller) {
        Letter letter = find(id);
        audit.record(
                List.of(
                        AuditRow.of(
                                caller, clock.instant(), "dead-letter-read", id, "operations")));
        return letter;
    }

    Dealt correct(
            String id,
            Caller caller,
            Cause.Request asked,
            String why,
            Ruling.Correction correction) {
        return rule(
                id,
                caller,
                asked,
                why,
                letter -> {
                    if (!inboxes.readsContracts(letter.parked().group())) {
                        throw new RefusedException(DeadLetterRefusal.OUTSIDERS_WORD);
                    }
                    Corrections.check(
                            inboxes,
                            letter.parked().group(),
                            letter.parked().delivery(),
                            correction);
                },
                said -> new Ruling.Correct(said, correction));
    }

    Dealt dismiss(String id, Caller caller, Cause.Request asked, String why) {
        return rule(id, caller, asked, why, _ -> {}, Ruling.Dismiss::new);
    }

    private interface Check {
        void of(Letter letter);
    }

    private Dealt rule(
            String id,
            Caller caller,
            Cause.Request asked,
            String why,
            Check check,
            Function<Ruling.Said, Ruling> ruling) {
        Letter letter = find(id);
        requireReader(letter.parked().group());
        if (ruledBefore(letter, asked)) {
            return new Dealt(letter, resume(letter));
        }
        requireWaiting(letter);
        if (asked.expectedVersion() != null && asked.expectedVersion() != letter.revision()) {
            throw new RefusedException(RequestRefusal.STALE_VERSION);
        }
        check.of(letter);
        Ruling ruled = ruling.apply(said(caller, asked, why));
        audit.record(List.of(row(caller, letter, ruled)));
        if (!held.change(letter.ruled(ruled))) {
            throw new RefusedException(RequestRefusal.STALE_VERSION);
        }
        Resumed resumed = resume(letter);
        return new Dealt(find(id), resumed);
    }

    /** Else what was decided would stand there, and nothing could come of it. */
    private void requireReader(@Nullable String group) {
        if (group == null || !inboxes.groups().contains(group)) {
            throw new RefusedException(DeadLetterRefusal.NOBODY_READS_IT);
        }
    }

    private static void requireWaiting(Letter letter) {
        switch (letter.state()) {
            case WAITING -> {}
            case BEHIND -> throw new RefusedException(DeadLetterRefusal.BEHIND_ANOTHER);
            case DECIDED -> throw new RefusedException(DeadLetterRefusal.BEING_HANDLED);
            case SETTLED -> throw new RefusedException(DeadLetterRefusal.SETTLED);
        }
    }

    /**
     * Tries letters that wait again as they are, page by page. A repeat of the request tries none twice and answers how each
     * stands.
     */
    List<Dealt> replay(
            Held.Search search, Page page, Caller caller, Cause.Request asked, String why) {
        requireReader(search.group());
        Set<String> before = new HashSet<>();
        List<Dealt> dealt = new ArrayList<>();
        for (Letter letter : ruledBefore(search, page, asked)) {
            before.add(letter.id());
            dealt.add(new Dealt(letter, resume(letter)));
        }
        List<Letter> waiting =
                held.list(search.in(State.WAITING), page.after(), page.limit()).stream()
                        .filter(letter -> !before.contains(letter.id()))
                        .limit(page.limit() - before.size())
                        .toList();
        Ruling ruling = new Ruling.Replay(said(caller, asked, why));
        audit.record(waiting.stream().map(letter -> row(caller, letter, ruling)).toList());
        for (Letter letter : waiting) {
            boolean ours = held.change(letter.ruled(ruling));
            Resumed resumed = ours ? resume(letter) : null;
            dealt.add(new Dealt(find(letter.id()), resumed));
        }
        return dealt;
    }

    /** What a crash has left of a key that waits for nobody; otherwise says how it stands. */
    Resumed resume(String group, String topic, String key) {
        return inboxes.resume(group, topic, key, RECORDS_AT_ONCE);
    }

    private Resumed resume(Letter letter) {
        return resume(
                letter.parked().group(),
                letter.parked().delivery().topic(),
                letter.parked().delivery().key());
    }

    private List<Letter> ruledBefore(Held.Search search, Page page, Cause.Request asked) {
        if (asked.idempotencyKey() == null) {
            return List.of();
        }
        Held.Search under =
                new Held.Search(
                        search.group(),
                        search.topic(),
                        search.key(),
                        null, // a letter that failed again may have another cause now
                        Set.of(),
                        asked.idempotencyKey());
        List<Letter> letters = held.list(under, page.after(), page.limit());
        letters.forEach(letter -> ruledBefore(letter, asked));
        return letters;
    }

    private static boolean ruledBefore(Letter letter, Cause.Request asked) {
        if (asked.idempotencyKey() == null) {
            return false;
        }
        Optional<Ruling> earlier = letter.ruledUnder(asked.idempotencyKey());
        if (earlier.isPresent()
                && !String.valueOf(asked.bodyHash()).equals(earlier.get().said().bodyHash())) {
            throw new RefusedException(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.isPresent();
    }

    private Letter find(String id) {
        return held.find(id).orElseThrow(() -> new RefusedException(DeadLetterRefusal.NOT_FOUND));
    }

    private Ruling.Said said(Caller caller, Cause.Request asked, String why) {
        return new Ruling.Said(
                caller.subject(), why, clock.instant(), asked.idempotencyKey(), asked.bodyHash());
    }

    /** Before and after by their hashes: the trail holds no data, the letter holds both for ever. */
    private static AuditRow row(Caller caller, Letter letter, Ruling ruling) {
        String before = " [before sha256 " + hash(letter);
        String what =
                switch (ruling) {
                    case Ruling.Replay _ -> before + "]";
                    case Ruling.Dismiss _ -> before + ", after nothing]";
                    case Ruling.Correct _ -> before + ", after " + hash(letter.ruled(ruling)) + "]";
                };
        String action =
                switch (ruling) {
                    case Ruling.Replay _ -> "dead-letter-replay";
                    case Ruling.Dismiss _ -> "dead-letter-dismissal";
                    case Ruling.Correct _ -> "dead-letter-correction";
                };
        return AuditRow.of(
                caller, ruling.said().at(), action, letter.id(), ruling.said().why() + what);
    }

    private static String hash(Letter letter) {
        return Ids.sha256(letter.effective().data()).substring(0, 16);
    }
}

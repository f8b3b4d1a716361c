package vn.lalanh.assessment.protection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.protection.BreakGlass.Review;
import vn.lalanh.assessment.protection.BreakGlass.Verdict;
import vn.lalanh.assessment.protection.BreakGlassCommand.OpenCase;
import vn.lalanh.assessment.protection.BreakGlassCommand.ReviewOpenings;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Opens one case to one person for a time, and keeps it on a work list until somebody else has looked at it. */
@Service
public class BreakGlassService {

    private final BreakGlasses glasses;
    private final ProtectionSettings settings;
    private final InstantSource clock;

    BreakGlassService(BreakGlasses glasses, ProtectionSettings settings, InstantSource clock) {
        this.glasses = glasses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To one person, for a time.
     *
     * @param person opaque
     * @param who the token's subject
     */
    public Outcome<BreakGlass, BreakGlassEvent> open(
            String caseId,
            String person,
            String who,
            String reasonCode,
            String remark,
            Cause cause) {
        Instant now = clock.instant();
        OpenCase open =
                new OpenCase(
                        caseId, person, who, reasonCode, remark, now, now.plus(settings.openFor()));
        return handle(BreakGlass.idOf(caseId, person), open, cause);
    }

    /** Of all openings so far; the caller says by its version which it has seen. */
    public Outcome<BreakGlass, BreakGlassEvent> review(
            String id, Verdict verdict, @Nullable String remark, String by, Cause cause) {
        Review review = new Review(verdict, remark, by, clock.instant());
        return handle(id, new ReviewOpenings(review), cause);
    }

    /** Whether the case, if there is one, is open to the person now. */
    public boolean isOpen(String caseId, String person) {
        Instant now = clock.instant();
        return glasses.find(BreakGlass.idOf(caseId, person))
                .filter(found -> BreakGlass.isOpen(found.state(), now))
                .isPresent();
    }

    private Outcome<BreakGlass, BreakGlassEvent> handle(
            String id, BreakGlassCommand command, Cause cause) {
        return glasses.change(
                        List.of(new Addressed<>(id, command, cause)),
                        BreakGlass::decide,
                        BreakGlass::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }
}

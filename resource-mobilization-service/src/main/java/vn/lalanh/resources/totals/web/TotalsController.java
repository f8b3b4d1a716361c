package vn.lalanh.resources.totals.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.resources.totals.Totals;
import vn.lalanh.resources.totals.Totals.Sums;

@RestController
class TotalsController {

    /** After a statement is published everyone looks at once: they all get the same sums. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Totals totals;
    private final InstantSource clock;
    private @Nullable Published published;

    TotalsController(Totals totals, InstantSource clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @GetMapping("/totals")
    @RolesAllowed({"TREASURER", "AUDITOR"})
    Sums all() {
        return totals.now();
    }

    @GetMapping("/public/totals")
    synchronized Sums forEveryone() {
        Instant now = clock.instant();
        Published last = published;
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Published(totals.now(), now);
            published = last;
        }
        return last.sums();
    }

    private record Published(Sums sums, Instant at) {}
}

package vn.lalanh.assessment.feedback.web;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.feedback.Feedbacks;
import vn.lalanh.assessment.feedback.Ratings;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** How content the households of an incident are. */
@RestController
@RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
class IncidentFeedbackController {

    /** Fewer are not shown. */
    private static final int FEW = 10;

    private final Incidents incidents;
    private final Feedbacks feedbacks;

    IncidentFeedbackController(Incidents incidents, Feedbacks feedbacks) {
        this.incidents = incidents;
        this.feedbacks = feedbacks;
    }

    /** The province's figures, and those of the communes in the caller's territory. */
    @GetMapping("/incidents/{id}/feedback")
    RatingsView of(@PathVariable String id, Caller caller) {
        return Answers.found(
                incidents
                        .find(id)
                        .map(current ->
                                current.state() instanceof Incident.Declared incident
                                        ? RatingsView.of(
                                                id,
                                                Ratings.of(feedbacks.rated(incident.ids())),
                                                caller)
                                        : null));
    }

    record RatingsView(String incidentId, RowView province, List<RowView> communes) {
        static RatingsView of(String id, Ratings ratings, Caller caller) {
            return new RatingsView(
                    id,
                    RowView.of(null, ratings.province()),
                    ratings.communes().entrySet().stream()
                            .filter(row -> caller.mayActIn(row.getKey()))
                            .map(row -> RowView.of(row.getKey(), row.getValue()))
                            .toList());
        }
    }

    /**
     * Counts are rounded down to tens, so that taking one from the other tells nothing of fewer than ten.
     *
     * @param count {@code "<10"}, or {@code "20"} for 20 to 29
     * @param mean with one decimal; null of fewer than ten
     * @param receivedAll and {@code complaints}: as {@code count}
     */
    record RowView(
            @Nullable String communeCode,
            String count,
            @Nullable BigDecimal mean,
            String receivedAll,
            String complaints) {
        static RowView of(@Nullable String communeCode, Ratings.Row row) {
            return new RowView(
                    communeCode,
                    rounded(row.count()),
                    row.count() < FEW
                            ? null
                            : BigDecimal.valueOf(row.mean()).setScale(1, RoundingMode.HALF_UP),
                    rounded(row.receivedAll()),
                    rounded(row.complaints()));
        }

        private static String rounded(long count) {
            return count < FEW ? "<10" : Long.toString(count / FEW * FEW);
        }
    }
}

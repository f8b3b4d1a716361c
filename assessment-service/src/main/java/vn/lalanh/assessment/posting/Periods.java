package vn.lalanh.assessment.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormBook.PostingPeriod;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.platform.time.WorkingDays;

/** How long a list stands: as the norm books say by which its decisions were made; the setting counts where none of them does. */
@Component
class Periods {

    private final NormBooks books;
    private final WorkingDays calendar;
    private final PostingSettings settings;

    Periods(NormBooks books, WorkingDays calendar, PostingSettings settings) {
        this.books = books;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * By what books a decision was made.
     *
     * @param occurredOn the day of the incident
     * @param decidedOn the day on which the norms were applied
     */
    record Occasion(String incidentId, LocalDate occurredOn, LocalDate decidedOn) {}

    /**
     * The days that are possible.
     *
     * @param earliest the first day on which it may end
     * @param latest the last one
     * @param basis why
     */
    record Span(LocalDate earliest, LocalDate latest, Sentence basis) {

        boolean allows(LocalDate day) {
            return !day.isBefore(earliest) && !day.isAfter(latest);
        }

        /** When the offices close on its last day. */
        Instant end(@Nullable LocalDate until) {
            LocalDate day = until == null ? earliest : until;
            return day.atTime(WorkingDays.CLOSING).atZone(WorkingDays.ZONE).toInstant();
        }
    }

    /** Of a list posted now: the longest that the law of any of its decisions asks for. */
    Span of(String provinceCode, Collection<Occasion> decisions, Instant now) {
        PostingPeriod period =
                decisions.stream()
                        .flatMap(one ->
                                books
                                        .inForce(
                                                provinceCode,
                                                one.incidentId(),
                                                one.occurredOn(),
                                                one.decidedOn())
                                        .flatMap(Law::posting)
                                        .stream())
                        .reduce((one, other) ->
                                one.workingDays() >= other.workingDays() ? one : other)
                        .orElseGet(settings::period);
        LocalDate earliest = day(calendar.dueAfter(now, period.workingDays()));
        LocalDate latest = day(now).plusDays(settings.mostDays());
        return new Span(earliest, latest.isBefore(earliest) ? earliest : latest, basis(period));
    }

    private static Sentence basis(PostingPeriod period) {
        return period.confirmed()
                ? period.basis()
                : new Sentence(
                        period.basis().vi() + " (cần xác nhận cho trợ giúp khẩn cấp)",
                        period.basis().en() + " (to be confirmed for emergency aid)");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }
}

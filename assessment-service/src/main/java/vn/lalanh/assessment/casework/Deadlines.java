package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.time.WorkingDays;

/** Due times, in working days by the norm book. */
@Component
class Deadlines {

    private final WorkingDays calendar;
    private final DecisionSettings settings;
    private final NormBooks books;

    Deadlines(WorkingDays calendar, DecisionSettings settings, NormBooks books) {
        this.calendar = calendar;
        this.settings = settings;
        this.books = books;
    }

    /** What an approval at this time sets in motion. */
    Terms terms(Law law, Instant now) {
        return new Terms(
                after(law, Stage.FUNDING, now),
                after(law, Stage.PAYMENT, now),
                appealBy(now),
                secondApproval());
    }

    /** Two persons wherever a book pays what it cost; by id, so that a case assessed by an earlier book counts, too. */
    private SecondApproval secondApproval() {
        Set<String> norms =
                Stream.concat(
                                settings.secondApprovalNorms().stream(),
                                books.all().stream()
                                        .flatMap(book -> book.norms().stream())
                                        .filter(norm ->
                                                norm.formula() instanceof Formula.ActualCost)
                                        .map(Norm::id))
                        .collect(Collectors.toSet());
        return new SecondApproval(settings.secondApprovalAbove(), norms);
    }

    /** How long a household may object to a decision of this time. */
    Instant appealBy(Instant decided) {
        return calendar.dueAfter(decided, settings.appealWithin());
    }

    Due appealDecision(Instant lodged) {
        return new Due(Stage.APPEAL, calendar.dueAfter(lodged, settings.appealDecidedWithin()));
    }

    Due regularisation(Instant decided) {
        return new Due(
                Stage.REGULARISATION, calendar.dueAfter(decided, settings.regularisedWithin()));
    }

    /** Working days between two times, the first day not counted. */
    int left(Instant from, Instant until) {
        LocalDate first = day(from);
        return day(until).isAfter(first)
                ? (int)
                        first.plusDays(1)
                                .datesUntil(day(until).plusDays(1))
                                .filter(calendar::isWorkingDay)
                                .count()
                : 0;
    }

    /** With the days that were left when it began to stand still. */
    Due goesOn(Pause pause, Instant now) {
        return new Due(pause.stage(), calendar.dueAfter(now, pause.workingDaysLeft()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }

    Due after(Law law, Stage stage, Instant from) {
        return new Due(stage, calendar.dueAfter(from, law.deadline(stage).workingDays()));
    }

    /** The book's own, or the law's for one of the norms (reckoned from the report) where that is sooner. */
    Due approval(Law law, Collection<BenefitLine> lines, Instant reported, Instant assessed) {
        Due usual = after(law, Stage.APPROVAL, assessed);
        Integer byLaw =
                law.decisionWorkingDays(
                        lines.stream().map(BenefitLine::norm).collect(Collectors.toSet()));
        if (byLaw == null) {
            return usual;
        }
        Instant lawful = calendar.dueAfter(reported, byLaw);
        return lawful.isBefore(usual.at()) ? new Due(Stage.APPROVAL, lawful) : usual;
    }
}

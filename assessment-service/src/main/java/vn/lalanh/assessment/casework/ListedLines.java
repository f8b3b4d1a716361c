package vn.lalanh.assessment.casework;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.DecideListed;
import vn.lalanh.assessment.casework.CaseCommand.DueOfApproval;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.ListedCases.Ruling;
import vn.lalanh.assessment.casework.Listing.Entry;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.decision.Decision;

/**
 * Some lines of a list with all that deciding them needs.
 *
 * @param cases that the households have, by id
 * @param law null where no book is in force
 */
record ListedLines(
        Listing listing,
        Ruling ruling,
        Map<String, Current<Case>> cases,
        Map<String, Household> households,
        @Nullable Law law,
        Forms forms,
        Dues dues) {

    /** Reckoned once for all of them. */
    record Dues(Due assessBy, DueOfApproval approveBy, Terms terms) {}

    /** The case that there is, or would be. */
    String caseId(Entry entry) {
        Current<Case> there = there(entry);
        return there == null ? listing.caseId(entry.householdId()) : there.id();
    }

    private @Nullable Current<Case> there(Entry entry) {
        return found(listing.caseIds(entry.householdId()).stream()).findFirst().orElse(null);
    }

    private Stream<Current<Case>> found(Stream<String> ids) {
        return ids.map(cases::get).filter(Objects::nonNull);
    }

    ListedCase look(Entry entry) {
        Current<Case> there = there(entry);
        return there == null || there.state() instanceof Case.Foretold
                ? foreseen(entry)
                : ListedCase.standing(listing, there.id(), there.state());
    }

    /** The very decision, not saved. */
    private ListedCase foreseen(Entry entry) {
        String id = caseId(entry);
        Case state = new Case.Absent(id);
        return switch (Case.decide(state, command(entry))) {
            case Decision.Refused<CaseEvent>(var why) -> ListedCase.none(id, why);
            case Decision.AlreadyDone<CaseEvent> _ ->
                    throw new IllegalStateException("done and not there: " + id);
            case Decision.Accepted<CaseEvent>(var events) -> {
                for (CaseEvent event : events) {
                    state = Case.evolve(state, event);
                }
                yield ListedCase.foreseen(id, state);
            }
        };
    }

    DecideListed command(Entry entry) {
        Household household = households.get(entry.householdId());
        return new DecideListed(
                listing.id(),
                new ReportCase(
                        listing.incident(),
                        entry.householdId(),
                        listing.communeCode(),
                        listing.content(),
                        listing.ordinal(),
                        true,
                        Statement.of(
                                Said.by(listing.assessor()),
                                false,
                                entry.groups(),
                                listing.drawnAt()),
                        household,
                        dues.assessBy(),
                        listing.drawnAt()),
                new AssessCase(
                        entry.findings(),
                        forms,
                        household,
                        law,
                        dues.approveBy(),
                        listing.assessor(),
                        ruling.at()),
                new ApproveCase(
                        ruling.approver(),
                        household != null,
                        ruling.bulk().apply(listing.caseId(entry.householdId())),
                        dues.terms(),
                        ruling.at()),
                givenElsewhere(entry));
    }

    /** In cases that the household has by itself; of a protected one nobody hears. */
    private Set<String> givenElsewhere(Entry entry) {
        return found(listing.ownCaseIds(entry.householdId()).stream())
                .flatMap(own -> given(own.state()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> given(Case own) {
        if (!(own instanceof Case.Known known)
                || known instanceof Case.Ended
                || known.dossier().report().shielded()) {
            return Stream.empty();
        }
        Assessment assessment = known.assessed();
        return assessment == null
                ? Stream.empty()
                : assessment.lines().stream().map(BenefitLine::norm);
    }
}

package vn.lalanh.assessment.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.AT;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.asking;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.draft;
import static vn.lalanh.assessment.supportrequest.RequestFixtures.lacking;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.figures.Figures.Row;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.paper.pdfbox.Printed;
import vn.lalanh.assessment.supportrequest.Situation.Lacking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Drafted;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submission;
import vn.lalanh.assessment.supportrequest.SupportRequest.Submitted;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.platform.test.Approved;

/** The figures of a request, and how they are printed. */
class SituationTest {

    private static final Declared FLOOD = CaseFixtures.flood();

    @Test
    void whatIsPaidOrSetAsideDoesNotWait() {
        Map<Counted, Long> counted =
                Map.of(
                        Counted.of((Case.Known) CaseFixtures.approved()),
                        3L,
                        Counted.of((Case.Known) CaseFixtures.settled()),
                        2L,
                        Counted.of(
                                (Case.Known)
                                        CaseFixtures.after(
                                                CaseFixtures.approved(), CaseFixtures.reserved())),
                        4L,
                        Counted.of((Case.Known) CaseFixtures.assessed()),
                        5L);

        Situation situation = Situation.of(AT, Row.NONE, counted);

        assertThat(byBenefit(situation))
                .containsEntry(
                        "HOUSE_LOST",
                        new Lacking(
                                "HOUSE_LOST",
                                "VND",
                                9 * 40_000_000L,
                                2 * 40_000_000L,
                                3 * 40_000_000L))
                .containsEntry(
                        "RICE_HUNGER",
                        new Lacking(
                                "RICE_HUNGER", "RICE/GRAM", 9 * 120_000, 2 * 120_000, 3 * 120_000));
        assertThat(situation.needs())
                .contains(new Need("RICE_HUNGER", "RICE/GRAM", 3 * 120_000))
                .hasSize(5);
    }

    @Test
    void whatProtectedCasesLackIsNotTold() {
        Case approved =
                CaseFixtures.after(
                        new Case.Absent(CaseFixtures.ID),
                        CaseFixtures.reportShielded(),
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve());

        Situation situation =
                Situation.of(AT, Row.NONE, Map.of(Counted.of((Case.Known) approved), 12L));

        assertThat(situation.lacking()).isEmpty();
    }

    @Test
    void readsAsApproved() {
        Submission sent = new Submission(lacking(), lacking().needs(), "sub-chair", AT);
        Written drafted = new Drafted(asking(), draft(List.of()));
        Written submitted = new Submitted(asking(), draft(List.of()), sent);

        Approved.matches(
                "support-requests.md",
                "# Requests for support on paper\n\n"
                        + printed("Draft", drafted, sent)
                        + printed("Submitted", submitted, sent));
    }

    private static String printed(String what, Written request, Submission submission) {
        var form =
                new RequestForm(
                        FLOOD,
                        request,
                        submission,
                        Map.of("HOUSE_LOST", "Hỗ trợ nhà bị sập, trôi, cháy hoàn toàn"));
        byte[] pdf = Printed.printer().pdf(List.of(form.paper()));
        return "## " + what + "\n\n```\n" + Printed.of(pdf).text() + "```\n\n";
    }

    private static Map<String, Lacking> byBenefit(Situation situation) {
        return situation.lacking().stream().collect(Collectors.toMap(Lacking::benefit, one -> one));
    }
}

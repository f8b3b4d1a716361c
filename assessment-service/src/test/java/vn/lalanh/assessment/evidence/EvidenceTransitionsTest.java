package vn.lalanh.assessment.evidence;

import static vn.lalanh.assessment.evidence.EvidenceFixtures.NOON;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.attach;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.file;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.kept;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.standing;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.withdraw;
import static vn.lalanh.assessment.evidence.EvidenceFixtures.withdrawn;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.evidence.EvidenceCommand.AttachEvidence;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.TransitionTable;

class EvidenceTransitionsTest {

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Evidence.class, EvidenceCommand.class, Evidence::decide, Evidence::evolve)
                .state(new Evidence.None("case-1"))
                .state("roof", kept(standing("roof")))
                .state("roof withdrawn", kept(withdrawn("roof")))
                .state("wall, door: full", kept(standing("wall"), standing("door")))
                .state(
                        "roof, wall withdrawn, door",
                        kept(standing("roof"), withdrawn("wall"), standing("door")))
                .command("roof", attach("roof"))
                .command("roof twice", attach("roof", "roof"))
                .command(
                        "roof as a paper",
                        new AttachEvidence(
                                List.of(file("roof", EvidenceKind.MEDICAL_PAPER)),
                                2,
                                "sub-officer",
                                NOON))
                .command("roof, wall", attach("roof", "wall"))
                .command("wall, door, bill", attach("wall", "door", "bill"))
                .command("roof, wrong case", withdraw("roof", "WRONG_CASE"))
                .command("roof, unreadable", withdraw("roof", "UNREADABLE"))
                .matches("evidence-transitions");
    }

    @Test
    void keepsWhatIsWithdrawnInItsPlace() {
        Evidence evidence = kept(standing("roof"), standing("wall"));

        Evidence after =
                ((Decision.Accepted<EvidenceEvent>)
                                Evidence.decide(evidence, withdraw("roof", "WRONG_CASE")))
                        .events().stream().reduce(evidence, Evidence::evolve, (_, b) -> b);

        Assertions.assertThat(after).isEqualTo(kept(withdrawn("roof"), standing("wall")));
    }
}

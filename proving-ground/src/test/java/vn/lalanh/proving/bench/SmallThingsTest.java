package vn.lalanh.proving.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.platform.mongo.Documents;
import vn.lalanh.proving.bench.micro.Cases;
import vn.lalanh.proving.bench.micro.Events;
import vn.lalanh.proving.bench.micro.Identifiers;
import vn.lalanh.proving.bench.micro.Lots;
import vn.lalanh.resources.lot.Lot;

/** That what is measured is the whole of it; how fast it is, {@code ./run bench micro} tells. */
class SmallThingsTest {

    @Test
    void anEventIsEncodedWithItsHeadersAndDecodedWithItsEnvelope() {
        Events events = new Events();

        assertThat(events.encode()).isGreaterThan(200);
        assertThat(events.decode().event()).isInstanceOf(CaseApprovedV1.class);
        assertThat(events.decode().envelope().caseId()).isNotBlank();
    }

    @Test
    void aCaseIsReportedAndAssessedWithAllThatTheNormsGiveIt() {
        Cases cases = new Cases();

        assertThat(cases.reportAndAssess())
                .isInstanceOfSatisfying(
                        Case.Assessed.class,
                        state ->
                                assertThat(state.assessment().lines())
                                        .hasSameSizeAs(cases.norms().lines())
                                        .hasSizeGreaterThan(3));
    }

    @Test
    void aDocumentIsReadAsItWasWritten() {
        Documents documents = new Documents();

        assertThat(documents.write()).hasSizeGreaterThan(1_000);
        assertThat(documents.read().state()).isEqualTo(CaseFixtures.approved());
        assertThat(documents.read().outbox()).hasSize(1);
    }

    @Test
    void aLotIsClaimedFromAndWhatIsPutBackIsWhatWasTaken() {
        Lots lots = new Lots();

        assertThat(lots.claim())
                .isInstanceOfSatisfying(
                        Lot.Open.class, lot -> assertThat(lot.claims()).containsKey("clm-new"));
        assertThat(lots.takeAndPutBack().parts()).hasSize(50);
        assertThat(new Identifiers().derive()).startsWith("lin-");
    }

    @Test
    void oneIsFoundByItsNameAndANameThatIsNoneTellsAllThereAre() {
        assertThat(SmallThings.named("Lots.claim")).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallThings.named("Lot"))
                .withMessageContainingAll("Lots.claim", "Documents.read", "Events.decode");
    }
}

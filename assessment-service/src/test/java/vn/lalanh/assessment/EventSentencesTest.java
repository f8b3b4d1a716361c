package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Contract;
import vn.lalanh.platform.test.Approved;
import vn.lalanh.platform.test.memory.Deliveries;

class EventSentencesTest {

    @Test
    void findsApprovedWordsForEveryEvent() {
        StringBuilder text = new StringBuilder("# What each event says\n");
        for (Contract contract : Catalogue.all()) {
            Sentence said = EventSentences.of(Deliveries.example(contract.record()));
            text.append("\n- `%s`\n  %s\n  %s\n".formatted(contract.type(), said.vi(), said.en()));
            assertThat(said.vi() + said.en()).doesNotContain("{}").doesNotContain("null");
        }

        Approved.matches("event-sentences.md", text.toString());
    }
}

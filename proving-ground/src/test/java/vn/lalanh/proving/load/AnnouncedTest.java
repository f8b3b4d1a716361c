package vn.lalanh.proving.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class AnnouncedTest {

    private final Announced announced = new Announced();

    @Test
    void allowsRepeatsOfWholeOutboxes() {
        see(1, 2, 1, 2, 3);

        assertThat(announced.violations(Map.of("case-1", 3L))).isEmpty();
        assertThat(announced.repeats()).isEqualTo(2);
    }

    @Test
    void findsAGap() {
        see(1, 3);

        assertThat(announced.violations(Map.of("case-1", 3L))).singleElement().isNotNull();
    }

    @Test
    void findsOneThatOvertookAnother() {
        see(2, 1);

        assertThat(announced.violations(Map.of("case-1", 2L))).isNotEmpty();
    }

    @Test
    void findsWhatNeverCame() {
        see(1);

        assertThat(announced.violations(Map.of("case-1", 2L))).isNotEmpty();
        assertThat(announced.violations(Map.of("case-1", 1L, "case-2", 1L))).isNotEmpty();
    }

    @Test
    void findsWhatNobodySaved() {
        see(1);

        assertThat(announced.violations(Map.of())).isNotEmpty();
    }

    private void see(long... sequences) {
        for (long sequence : sequences) {
            var record = new ConsumerRecord<>("assessment.cases", 0, 0, new byte[0], new byte[0]);
            record.headers().add("ce_subject", "case-1".getBytes(UTF_8));
            record.headers().add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
            announced.see(record);
        }
    }
}

package vn.lalanh.assessment.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.posting.Periods.Occasion;
import vn.lalanh.assessment.posting.Periods.Span;
import vn.lalanh.platform.time.WorkingDays;

class PeriodsTest {

    private static final Instant THURSDAY = Instant.parse("2026-10-01T02:00:00Z");
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2026, 10, 4);
    private static final Occasion OLD = occasion("inc-1", LAST_OF_OLD);
    private static final Occasion NEW = occasion("inc-1", LAST_OF_OLD.plusDays(1));
    private static final PostingSettings SETTINGS =
            new PostingSettings(3, "Mức do hệ thống đặt", "A setting of ours", 90);

    /** Four days under the old decree, so that the two can be told apart. */
    private static final NormBook ND20 =
            Books.of(
                    Books.nd20Text()
                            .replace("posting:\n  workingDays: 2", "posting:\n  workingDays: 4"));

    @Test
    void theBookOfTheDecisionSaysForHowLong() {
        Periods periods = periods(ND20, Books.nd9(), Books.nd335());

        assertThat(earliest(periods, OLD)).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(earliest(periods, NEW)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(earliest(periods, NEW, OLD)).isEqualTo(LocalDate.of(2026, 10, 7));
    }

    @Test
    void aPeriodThatTheLawLeavesOpenSaysSo() {
        Span span = periods(Books.nd335()).of("99", Set.of(NEW), THURSDAY);

        assertThat(span.basis().vi()).endsWith("(cần xác nhận cho trợ giúp khẩn cấp)");
        assertThat(span.basis().en())
                .startsWith("Decree 20/2021/NĐ-CP, Article 8")
                .endsWith("(to be confirmed for emergency aid)");
    }

    @Test
    void aProvincesPeriodCountsWhereItIsLonger() {
        NormBook silent = Books.of(Books.withoutPosting(Books.provinceText()));
        NormBook shorter =
                Books.of(Books.provinceText().replace("workingDays: 5", "workingDays: 1"));
        Span local = periods(Books.nd335(), Books.province()).of("99", Set.of(NEW), THURSDAY);

        assertThat(local.earliest()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(local.basis().en())
                .isEqualTo("Resolution 12/2026/NQ-HĐND (example), Article 13");
        assertThat(
                        periods(Books.nd335(), Books.province())
                                .of("97", Set.of(NEW), THURSDAY)
                                .earliest())
                .isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(earliest(periods(Books.nd335(), silent), NEW))
                .isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(earliest(periods(Books.nd335(), shorter), NEW))
                .isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    void aBookForOneIncidentSaysNothingOfAnother() {
        NormBook bound =
                Books.of(
                        Books.provinceText()
                                .replace("id: NQ12-2026", "id: NQ9-2026\nincidents: [inc-2]")
                                .replace("workingDays: 5", "workingDays: 6"));
        Periods periods = periods(Books.nd335(), bound);

        assertThat(earliest(periods, NEW)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(earliest(periods, occasion("inc-2", NEW.decidedOn())))
                .isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void theSettingCountsWhereNoBookSpeaks() {
        NormBook silent = Books.of(Books.withoutPosting(Books.nd335Text()));
        Span span = periods(silent, Books.nd9()).of("99", Set.of(NEW), THURSDAY);

        assertThat(span.earliest()).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(span.basis().en()).isEqualTo("A setting of ours");
    }

    /** Culture Day on 24 November; a Friday; Tết 2027, 4 to 10 February with the days made up for. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T02:00:00Z, 2, 2026-11-25",
        "2026-10-02T09:30:00Z, 2, 2026-10-06",
        "2027-02-01T02:00:00Z, 5, 2027-02-15"
    })
    void countsWorkingDaysOnly(Instant now, int days, LocalDate end) {
        NormBook book =
                Books.of(
                        Books.nd335Text()
                                .replace(
                                        "posting:\n  workingDays: 2",
                                        "posting:\n  workingDays: " + days));

        Span span = periods(book).of("99", Set.of(NEW), now);

        assertThat(span.earliest()).isEqualTo(end);
        assertThat(span.end(null)).isEqualTo(Instant.parse(end + "T10:00:00Z"));
    }

    @Test
    void allowsLongerButNotForEver() {
        Span span = periods(Books.nd335()).of("99", Set.of(NEW), THURSDAY);

        assertThat(span.allows(LocalDate.of(2026, 10, 4))).isFalse();
        assertThat(span.allows(LocalDate.of(2026, 10, 5))).isTrue();
        assertThat(span.allows(LocalDate.of(2026, 12, 30))).isTrue();
        assertThat(span.allows(LocalDate.of(2026, 12, 31))).isFalse();
    }

    private static LocalDate earliest(Periods periods, Occasion... decisions) {
        return periods.of("99", Set.of(decisions), THURSDAY).earliest();
    }

    private static Periods periods(NormBook... books) {
        List<NormBook> all = List.of(books);
        return new Periods(() -> all, WorkingDays.vietnam(), SETTINGS);
    }

    private static Occasion occasion(String incident, LocalDate decidedOn) {
        return new Occasion(incident, LocalDate.of(2026, 10, 1), decidedOn);
    }
}

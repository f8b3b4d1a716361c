package vn.lalanh.assessment.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lalanh.assessment.bookcheck.Finding.Weight;
import vn.lalanh.assessment.form.file.ShippedForms;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.platform.test.Approved;

/** Faults planted in copies of books: each is found, with its place. */
class BookCheckTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-10-01");
    private static final List<NormBook> CENTRAL = List.of(Books.nd20(), Books.nd9(), Books.nd335());

    private static final String ISOLATION = "{number: isolationDays, atLeast: 1}";
    private static final String NEXT_NORM = "  - id: PROTECT_FOOD\n";

    static Stream<Arguments> planted() {
        return Stream.of(
                plant(
                        "vnd: 120000",
                        "vnd: 90000",
                        Weight.ERROR,
                        "under-minimum:/norms/6/formula:ND335-2026"),
                plant(
                        "formula: {type: AS_CENTRAL}\n    factors: [VULNERABILITY, RECOVERY]",
                        "formula: {type: AS_CENTRAL}\n    atMost: 5000000",
                        Weight.ERROR,
                        "under-minimum:/norms/3/formula:ND335-2026"),
                plant(
                        "formula: {type: AS_CENTRAL}\n    factors: [VULNERABILITY, RECOVERY]",
                        "formula: {type: GOODS_PER_UNIT, goods: RICE, unit: GRAM, quantity: 1,"
                                + " name: {vi: gạo, en: rice}, times: []}",
                        Weight.ERROR,
                        "unlike-benefit:/norms/3/formula:ND335-2026"),
                plant(
                        "highestOf: [HOUSING]",
                        "highestOf: []",
                        Weight.ERROR,
                        "overlap:/norms/2:HOUSE_DAMAGED"),
                plant(
                        "each: ISOLATED\n",
                        "each: IN_PROTECTION\n    content: CARE\n",
                        Weight.WARNING,
                        "same-conditions:/norms/6:LOCAL_ISOLATION",
                        "causes: [EPIDEMIC]",
                        "causes: [EPIDEMIC, ABUSE]"),
                plant(
                        NEXT_NORM,
                        """
                          - id: HOUSE_RELOCATE
                            name: {vi: di dời, en: relocation}
                            causes: [NATURAL_DISASTER]
                            per: HOUSEHOLD
                            content: HOUSING
                            formula: {type: AS_CENTRAL}
                            article: {vi: Điều 8, en: Article 8}
                        """
                                + NEXT_NORM,
                        Weight.ERROR,
                        "minimum-taken-away:/norms/0:HOUSE_RELOCATE"),
                plant(
                        "when: {number: dependants, atLeast: 3}\n        points: 1\n",
                        """
                        when: {number: dependants, atLeast: 1, atMost: 2}
                                points: 1
                              - name: {vi: nhiều người, en: many}
                                when: {number: dependants, atLeast: 5}
                                points: 2
                        """,
                        Weight.WARNING,
                        "falls-between:/factors/1/criteria/6:dependants"),
                plant(
                        ISOLATION,
                        "{number: isolationDays, atLeast: 1, atMost: 20}",
                        Weight.WARNING,
                        "falls-between:/norms/6:isolationDays",
                        NEXT_NORM,
                        """
                          - id: LOCAL_LONG_ISOLATION
                            name: {vi: cách ly dài, en: long isolation}
                            causes: [EPIDEMIC]
                            per: PERSON
                            each: LONG_ISOLATED
                            formula: {type: FIXED_VND, vnd: 2000000}
                            article: {vi: Điều 10, en: Article 10}
                        """
                                + NEXT_NORM,
                        "  ISOLATED:\n",
                        """
                          LONG_ISOLATED:
                            when: {number: isolationDays, atLeast: 30}
                          ISOLATED:
                        """),
                plant(
                        "formula: {type: AS_CENTRAL}\n    factors: [RECOVERY]",
                        "formula: {type: VND_BY_DAMAGE, area: squareMetres, per: 10000,"
                                + " unit: {vi: ha, en: ha}, damage: damagePercent,"
                                + " steps: [{fromPercent: 40, vnd: 20000000}]}",
                        Weight.WARNING,
                        "falls-between:/norms/8/formula/steps/0:damagePercent"),
                plant(
                        "{number: damagePercent, atLeast: 30}]}",
                        "{number: damagePercent, atLeast: 30}, {number: damagePercent, atMost: 9}]}",
                        Weight.WARNING,
                        "never-holds:/norms/8"),
                plant(
                        "{number: treatmentDays, atLeast: 3}",
                        "{number: treatmentDay, atLeast: 3}",
                        Weight.WARNING,
                        "unknown-question:/conditions/SERIOUSLY_INJURED/when:treatmentDay"),
                plant(
                        "anyOf: [DEAD, MISSING]}, {not",
                        "anyOf: [DAED, MISSING]}, {not",
                        Weight.WARNING,
                        "unknown-code:/conditions/DEAD_OR_MISSING/when/all/0:DAED"),
                plant(
                        ISOLATION,
                        "{yes: isolationDays}",
                        Weight.ERROR,
                        "asked-two-ways:/norms/5/formula/times/0/number"), // no form asks it
                plant(
                        "{number: treatmentDays, atLeast: 3}",
                        "{yes: treatmentDays}",
                        Weight.ERROR,
                        "asked-two-ways:/conditions/SERIOUSLY_INJURED/when"),
                plant(
                        "causes: [EPIDEMIC]",
                        "causes: [EPIDEMIC, LEAN_SEASON]",
                        Weight.WARNING,
                        "not-asked-there:/norms/5:treatmentDays",
                        "isolationDays",
                        "treatmentDays"),
                plant(
                        "when: {answer: house, anyOf: [PARTIAL, SEVERE, VERY_SEVERE]}",
                        "when: {number: treatmentDays, atLeast: 1}",
                        Weight.WARNING,
                        "asked-of-nobody:/conditions/HOUSE_PARTLY_DAMAGED/when:treatmentDays"),
                plant(
                        "workingDays: 5",
                        "workingDays: 1",
                        Weight.ERROR,
                        "posting-too-short:/posting/workingDays:ND335-2026"),
                plant("ND9-2025]", "ND99-2025]", Weight.ERROR, "unknown-book:/buildsOn:ND99-2025"),
                plant(
                        "buildsOn:",
                        "replaces: [NQ1-2020]\nbuildsOn:",
                        Weight.ERROR,
                        "cannot-replace:/replaces:NQ1-2020"),
                plant(
                        "buildsOn:",
                        "replaces: [ND20-2021]\nbuildsOn:",
                        Weight.ERROR,
                        "cannot-replace:/replaces:ND20-2021"),
                plant(
                        "{from: 2026-10-05}",
                        "{from: 2026-09-30}",
                        Weight.WARNING,
                        "begins-in-the-past:/validity"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void findsWhatIsPlanted(String text, Weight weight, String id) {
        List<Finding> found = check(Books.of(text), CENTRAL);

        assertThat(found)
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo(id);
                    assertThat(finding.weight()).isEqualTo(weight);
                });
        assertThat(found).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(check(Books.province(), CENTRAL))
                .noneMatch(finding -> finding.id().equals(id) && finding.weight() == weight);
    }

    @Test
    void saysWhatAMisspeltQuestionMayMean() {
        String text = Books.provinceText().replace("yes: livelihoodLost", "yes: uninhabitble");

        assertThat(check(Books.of(text), CENTRAL))
                .anyMatch(finding ->
                        finding.what().en().contains("is uninhabitable meant")
                                && finding.what().vi().contains("có phải ý là uninhabitable"));
    }

    @Test
    void aSuccessorReplacesOrOverlaps() {
        List<NormBook> before =
                Stream.concat(CENTRAL.stream(), Stream.of(Books.province())).toList();
        String next =
                Books.provinceText()
                        .replace("id: NQ12-2026", "id: NQ1-2027")
                        .replace("{from: 2026-10-05}", "{from: 2027-01-01}");
        String replacing = next.replace("buildsOn:", "replaces: [NQ12-2026]\nbuildsOn:");
        String poorer = replacing.replace("id: LOCAL_ISOLATION", "id: LOCAL_QUARANTINE");

        assertThat(errors(check(Books.of(next), before)))
                .containsExactly("dates-overlap:/validity:NQ12-2026");
        assertThat(check(Books.of(replacing), before))
                .noneMatch(finding -> finding.id().startsWith("dates-") || finding.error());
        assertThat(check(Books.of(poorer), before))
                .extracting(Finding::id)
                .contains("benefit-ends:/replaces:LOCAL_ISOLATION");
    }

    @Test
    void aPostingThatGetsShorterIsTold() {
        NormBook silent = Books.of(Books.withoutPosting(Books.nd335Text()));
        NormBook shorter =
                Books.of(
                        Books.provinceText()
                                .replace("id: NQ12-2026", "id: NQ1-2027\nreplaces: [NQ12-2026]")
                                .replace("{from: 2026-10-05}", "{from: 2027-01-01}")
                                .replace("workingDays: 5", "workingDays: 3"));
        NormBook none =
                Books.of(
                        Books.withoutPosting(
                                Books.provinceText()
                                        .replace(
                                                "id: NQ12-2026",
                                                "id: NQ1-2027\nreplaces: [NQ12-2026]")
                                        .replace("{from: 2026-10-05}", "{from: 2027-01-01}")));
        List<NormBook> before =
                Stream.concat(CENTRAL.stream(), Stream.of(Books.province())).toList();

        assertThat(check(silent, List.of(Books.nd20(), Books.nd9())))
                .filteredOn(finding -> finding.id().startsWith("posting-"))
                .extracting(Finding::id, Finding::weight)
                .containsExactly(tuple("posting-shortens:/replaces:ND20-2021", Weight.WARNING));
        assertThat(check(shorter, before))
                .anySatisfy(finding -> {
                    assertThat(finding.id())
                            .isEqualTo("posting-shortens:/posting/workingDays:NQ12-2026");
                    assertThat(finding.what().en()).contains("5 working days", "only 3");
                });
        assertThat(check(none, before))
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("posting-shortens:/replaces:NQ12-2026");
                    assertThat(finding.what().en()).contains("only 2");
                });
    }

    @Test
    void daysWithoutABookAreTold() {
        NormBook ended =
                Books.of(
                        Books.provinceText()
                                .replace(
                                        "{from: 2026-10-05}",
                                        "{from: 2026-10-05, until: 2026-12-15}"));
        NormBook next =
                Books.of(
                        Books.provinceText()
                                .replace("id: NQ12-2026", "id: NQ1-2027")
                                .replace("{from: 2026-10-05}", "{from: 2027-01-01}"));

        assertThat(check(next, Stream.concat(CENTRAL.stream(), Stream.of(ended)).toList()))
                .anySatisfy(finding -> {
                    assertThat(finding.id()).isEqualTo("dates-gap:/validity/decision/from");
                    assertThat(finding.what().en()).contains("From 2026-12-16 to 2026-12-31");
                });
    }

    @Test
    void aCauseThatNobodyHelpsIsTold() {
        NormBook draft = Books.of(Books.nd335Text().replace("LEAN_SEASON, ", ""));

        assertThat(check(draft, List.of(Books.nd20(), Books.nd9())))
                .extracting(Finding::id)
                .contains("no-benefit:/norms:LEAN_SEASON");
    }

    /** What the books that come with the service, and the demonstration's, give: each of these is meant. */
    @Test
    void theShippedBooksGiveTheApprovedFindings() {
        StringBuilder table = new StringBuilder("# book-findings\n");
        for (NormBook book : List.of(Books.nd20(), Books.nd9(), Books.nd335(), Books.province())) {
            List<NormBook> others =
                    CENTRAL.stream().filter(other -> !other.id().equals(book.id())).toList();
            table.append("\n## ").append(book.id()).append("\n\n");
            BookCheck.of(book, new BooksAround(others, ShippedForms.forms(), book.firstDay()))
                    .forEach(finding ->
                            table.append("- **")
                                    .append(finding.weight())
                                    .append("** `")
                                    .append(finding.id())
                                    .append("`\n  ")
                                    .append(finding.what().vi())
                                    .append("\n  ")
                                    .append(finding.what().en())
                                    .append('\n'));
        }
        Approved.matches("book-findings.md", table.toString());
    }

    /** Beside the province's general book: no error, and the one for all incidents is told of as lying beside it. */
    @Test
    void aBookForAGroupAndOneForAnIncidentLieOnTop() {
        List<NormBook> before =
                Stream.concat(CENTRAL.stream(), Stream.of(Books.province())).toList();
        BooksAround around = new BooksAround(before, ShippedForms.withTriedOnes(), BEFORE);

        assertThat(BookCheck.of(Books.lodgers(), around))
                .extracting(Finding::id, Finding::weight)
                .containsExactly(tuple("dates-overlap:/validity:NQ12-2026", Weight.WARNING));
        assertThat(BookCheck.of(Books.oneFlood(), around)).isEmpty();
        assertThat(check(Books.lodgers(), before))
                .extracting(Finding::id)
                .contains("unknown-question:/conditions/LODGER/when:rentsRoom");
    }

    private static List<Finding> check(NormBook draft, List<NormBook> others) {
        return BookCheck.of(draft, new BooksAround(others, ShippedForms.forms(), BEFORE));
    }

    private static List<String> errors(List<Finding> found) {
        return found.stream().filter(Finding::error).map(Finding::id).toList();
    }

    /** Into a copy of the demonstration's book; further pairs are replaced, too. */
    private static Arguments plant(
            String right, String wrong, Weight weight, String id, String... more) {
        String text = replaced(Books.provinceText(), right, wrong);
        for (int n = 0; n < more.length; n += 2) {
            text = replaced(text, more[n], more[n + 1]);
        }
        return Arguments.of(text, weight, id);
    }

    private static String replaced(String text, String right, String wrong) {
        assertThat(text).contains(right);
        return text.replace(right, wrong);
    }
}

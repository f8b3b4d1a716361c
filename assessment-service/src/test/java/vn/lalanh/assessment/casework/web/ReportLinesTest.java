package vn.lalanh.assessment.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.web.ReportLines.Garbled;
import vn.lalanh.assessment.casework.web.ReportLines.Line;
import vn.lalanh.assessment.casework.web.ReportLines.Told;
import vn.lalanh.assessment.casework.web.ReportLines.Unreadable;
import vn.lalanh.platform.web.InvalidRequest;

/** Whatever a file is written in, a line of it becomes the same report. */
class ReportLinesTest {

    @Test
    void aRowAndALineOfJsonAreTheSame() throws IOException {
        String json =
                """
                {"incidentId":"inc-1","householdId":"hh-1","communeCode":"99001","protected":true,\
                "ordinal":2,"priorityGroups":["DISABLED_SEVERE","ELDERLY_OVER_80"],\
                "household":{"members":[{"present":true}]}}
                """;
        String table =
                """
                \uFEFFMã sự kiện;householdId;COMMUNECODE;Bảo mật;ordinal;priorityGroups;household;content
                inc-1;hh-1;99001;Có;2;DISABLED_SEVERE | ELDERLY_OVER_80;"{""members"":[{""present"":true}]}";
                """;

        Told told = (Told) all(new JsonReports(utf8(json))).getFirst();
        Told row = (Told) all(CsvReports.open(utf8(table))).getFirst();

        assertThat(row.report()).isEqualTo(told.report());
        assertThat(told.number()).isEqualTo(1);
        assertThat(row.number()).isEqualTo(2);
    }

    @Test
    void aBrokenLineOfJsonIsOneLine() throws IOException {
        List<Line> lines =
                all(
                        new JsonReports(
                                utf8(
                                        "{\"a\":1}\r\n\n{\"a\":\n[1]\n{\"a\":1} {}\n"
                                                + "x".repeat(70_000)
                                                + "\n{\"a\":2}")));

        assertThat(lines).extracting(Line::number).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(lines.subList(1, 5)).allMatch(Garbled.class::isInstance);
        assertThat(lines.getLast()).isInstanceOf(Told.class);
    }

    @Test
    void aRowWithTooManyCellsIsOneLine() throws IOException {
        List<Line> lines =
                all(
                        CsvReports.open(
                                utf8(
                                        "incidentId,communeCode\ninc-1,99001,x\ninc-1\ninc-1,99001\n")));

        assertThat(lines.getFirst()).isInstanceOf(Garbled.class);
        assertThat(lines.subList(1, 3)).allMatch(Told.class::isInstance);
    }

    @Test
    void whatIsNotUtf8EndsTheTableWhereItIs() throws IOException {
        String table =
                "incidentId,communeCode,content\n" + "inc-1,99001,A\n".repeat(3_000) + "ví dụ\n";

        List<Line> lines = all(CsvReports.open(of(table, StandardCharsets.ISO_8859_1)));

        assertThat(lines.getLast()).isInstanceOf(Unreadable.class);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(Told.class::isInstance);
    }

    @Test
    void aHeaderIsWhollyKnownOrNothingIsTaken() {
        assertThatThrownBy(() -> CsvReports.open(utf8("incidentId,comuneCode\n")))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(one -> one.field() + ": " + one.en())
                                        .containsExactly(
                                                "header: There is a column that is not known; the nearest, or those that"
                                                        + " are: communeCode.",
                                                "communeCode: The header has no column communeCode; add it and send"
                                                        + " again."));
        assertThatThrownBy(() -> CsvReports.open(utf8(""))).isInstanceOf(InvalidRequest.class);
    }

    private static List<Line> all(ReportLines lines) throws IOException {
        List<Line> all = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    private static InputStream utf8(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    private static InputStream of(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }
}

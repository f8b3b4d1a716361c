package vn.lalanh.assessment.relieflist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.relieflist.SentLine;
import vn.lalanh.platform.web.InvalidRequest;

class ListCsvTest {

    private static final String HEADER =
            "remark,householdId,members,hungryPersons,hungryMonths,priorityGroups\n";

    @Test
    void readsColumnsByTheirNamesInWhateverOrder() {
        List<SentLine> lines =
                read(
                        HEADER
                                + "\"ở nhờ, chưa về\",hh-1,4,3,1,ELDERLY_OVER_80 DISABLED_SEVERE\n,hh-2,2,,,\n");

        assertThat(lines)
                .containsExactly(
                        new SentLine(
                                1,
                                "hh-1",
                                4,
                                3,
                                1,
                                List.of("ELDERLY_OVER_80", "DISABLED_SEVERE"),
                                "ở nhờ, chưa về"),
                        new SentLine(2, "hh-2", 2, null, null, List.of(), null));
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        assertThat(read("\uFEFFhouseholdId;members\r\nhh-1;4\r\n\r\nhh-2;hai\r\n"))
                .extracting(SentLine::householdId, SentLine::members)
                .containsExactly(tuple("hh-1", 4), tuple("hh-2", -1));
    }

    @Test
    void saysWhatIsWrongWithATable() {
        assertThat(field("")).isEqualTo("lines");
        assertThat(field(HEADER)).isEqualTo("lines");
        assertThat(field("householdId\nhh-1\n")).isEqualTo("header.members");
        assertThat(field(HEADER + "x,hh,1,1,1,\n".repeat(2_001))).isEqualTo("lines");
        assertThat(field(HEADER + ",hh-1,1,1,1,\n\"x,hh-2,1,1,1,\n,hh-3,1,1,1,\n"))
                .isEqualTo("lines[1]");
        assertThatThrownBy(
                        () -> ListCsv.read(new byte[] {'h', (byte) 0xC3, (byte) 0x28, '\n', 'x'}))
                .isInstanceOf(InvalidRequest.class);
    }

    private static List<SentLine> read(String text) {
        return ListCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String text) {
        try {
            return "read " + read(text).size();
        } catch (InvalidRequest wrong) {
            return wrong.errors().getFirst().field();
        }
    }
}

package vn.lalanh.registry.household.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.registry.household.Book;
import vn.lalanh.registry.household.Household.Registered;
import vn.lalanh.registry.household.HouseholdFixtures;
import vn.lalanh.registry.household.Member;
import vn.lalanh.registry.household.MemoryHouseholds;
import vn.lalanh.registry.household.Payee;
import vn.lalanh.registry.household.PriorityGroup;
import vn.lalanh.registry.household.Sex;

class HouseholdImportTest {

    private static final String HEADER =
            "bookNumber,provinceCode,communeCode,address,economicStatus,householdPriorityGroups,"
                    + "name,born,sex,idNumber,head,priorityGroups,payeeName,payeeBankCode,payeeAccount\n";
    private static final String DAO =
            "S1,99,99001,\"Thôn 1, xóm Đông\",POOR,SINGLE_PARENT_POOR,Trần Thị Đào,1957-03-21,FEMALE,"
                    + "001157000001,x,DISABLED_SEVERE|ELDERLY_OVER_80,TRAN THI DAO,970436,0123456789\n";
    private static final String MAN = "S1,,,,,,Trần Văn Mận,2/1/2025,nam,,,,,,\n";
    private static final String LY =
            "S2,99,99001,Thôn 2,OTHER,,Lý Văn Bưởi,1990-05-06,MALE,,x,,,,\n";
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final MemoryHouseholds households = new MemoryHouseholds(MemoryPlatform.of("/test"));
    private final HouseholdImport imports =
            new HouseholdImport(HouseholdFixtures.service(households), VALIDATOR);

    @Test
    void registersTheHouseholdsOfAFile() throws IOException {
        ImportResult result = load(HEADER + DAO + MAN + LY);

        assertThat(result).isEqualTo(new ImportResult(2, 0, 0, List.of(), 0));
        Registered dao = household("S1");
        assertThat(dao.situation().address()).isEqualTo("Thôn 1, xóm Đông");
        assertThat(dao.situation().priorityGroups())
                .containsExactly(PriorityGroup.SINGLE_PARENT_POOR);
        assertThat(dao.payee()).isEqualTo(new Payee("TRAN THI DAO", "970436", "0123456789"));
        assertThat(dao.members())
                .extracting(Member::person)
                .extracting("name", "sex", "head")
                .containsExactly(
                        tuple("Trần Thị Đào", Sex.FEMALE, true),
                        tuple("Trần Văn Mận", Sex.MALE, false));
        assertThat(dao.members().getFirst().person().priorityGroups())
                .containsOnly(PriorityGroup.DISABLED_SEVERE, PriorityGroup.ELDERLY_OVER_80);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        load(HEADER + DAO + MAN + LY);
        var before = households.states();
        long version = households.snapshot(new Book("99", "S1").householdId()).version();

        ImportResult again = load(HEADER + DAO + MAN + LY);

        assertThat(again).isEqualTo(new ImportResult(0, 2, 0, List.of(), 0));
        assertThat(households.states()).isEqualTo(before);
        assertThat(households.snapshot(new Book("99", "S1").householdId()).version())
                .isEqualTo(version);
    }

    @Test
    void readsVietnameseHeadingsSemicolonsAndAByteOrderMark() throws IOException {
        String file =
                """
                Số sổ;Mã tỉnh;Mã xã;Địa chỉ;Diện hộ;Họ tên;Ngày sinh;Giới tính;Số định danh;CHỦ HỘ
                S9;99;99001;Thôn 9;Hộ cận nghèo;Đỗ Thị Ổi;01/02/1960;Nữ;;có
                """;

        ImportResult result = load('\uFEFF' + file.replace("\n", "\r\n"));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(household("S9").members().getFirst().person().name()).isEqualTo("Đỗ Thị Ổi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "1990-05-06;1990-02-30;born",
                "1990-05-06;2990-05-06;born",
                "1990-05-06;1890-05-06;born",
                "MALE;không rõ;sex",
                ",x,;,vâng,;head",
                "OTHER;RICH;economicStatus",
                "99001;9901;communeCode",
                "99,9;9,9;provinceCode",
                "S2;S_2;bookNumber",
                "Lý Văn Bưởi;123;name",
                "Lý Văn Bưởi;;name",
                "MALE,,x;MALE,00115700000,x;idNumber",
                "x,,,,;x,HERO,,,;priorityGroups",
                "x,,,,;x,,LY VAN BUOI,970436,;payeeAccount",
                "OTHER,,;OTHER,HERO,;householdPriorityGroups",
                "x,,,,;x,,,,,zuviel;file"
            })
    void namesLineAndColumnOfAProblemAndGoesOn(String right, String wrong, String column)
            throws IOException {
        String broken = LY.replaceFirst(right, wrong == null ? "" : wrong);
        assertThat(broken).isNotEqualTo(LY);

        ImportResult result = load(HEADER + broken + DAO + MAN);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.field()).isEqualTo(column);
                    assertThat(problem.vi()).isNotBlank().doesNotContain("Bưởi");
                    assertThat(problem.en()).isNotBlank().doesNotContain("Bưởi");
                });
    }

    @Test
    void countsLinesOfTheFileAlsoBehindQuotedBreaksAndEmptyLines() throws IOException {
        String second = MAN.replace("2/1/2025", "nam ngoái");

        ImportResult result = load(HEADER + "\n" + DAO + second);

        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .containsExactly(tuple(4L, "born"));
    }

    @Test
    void leavesOutAHouseholdWholeWhenOneLineIsWrong() throws IOException {
        load(HEADER + DAO + MAN.replace("2/1/2025", "?"));

        assertThat(households.states()).isEmpty();
    }

    @Test
    void saysWhereAHouseholdContradictsItself() throws IOException {
        ImportResult result = load(HEADER + DAO + MAN.replace("S1,,,", "S1,,99002,"));

        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .containsExactly(tuple(3L, "communeCode"));
    }

    @Test
    void passesOnWhatTheBookRefuses() throws IOException {
        ImportResult result = load(HEADER + MAN.replace("S1,,,,", "S3,99,99001,Thôn 3,POOR") + LY);

        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .containsExactly(tuple(2L, "head"));
        assertThat(result.accepted()).isEqualTo(1);
    }

    @Test
    void refusesTheRestOfAHouseholdThatComesLater() throws IOException {
        ImportResult result =
                load(
                        HEADER
                                + DAO
                                + LY
                                + MAN.replace("S1,,,,", "S1,99,99001,Thôn 1,POOR")
                                        .replace("nam,,,", "nam,,x,"));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .containsExactly(tuple(4L, "bookNumber"));
        assertThat(household("S1").members()).hasSize(1);
    }

    @Test
    void keepsToTheTerritory() throws IOException {
        ImportResult result = load(HEADER + DAO + LY.replace("99001", "99002"));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .containsExactly(tuple(3L, "communeCode"));
    }

    @Test
    void asksForMissingColumnsByName() throws IOException {
        ImportResult result = load("bookNumber,name\nS1,Ai Đó\n");

        assertThat(result.accepted()).isZero();
        assertThat(result.problems())
                .extracting(LineProblem::field)
                .contains("provinceCode", "communeCode", "born", "head")
                .doesNotContain("payeeName", "priorityGroups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF"})
    void asksForColumnsOfAnEmptyFile(String nothing) throws IOException {
        assertThat(load(nothing).problems()).isNotEmpty();
    }

    @Test
    void stopsWhereAFileIsNotUtf8AndKeepsWholeHouseholdsBeforeIt() throws IOException {
        String many =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> LY.replace("S2", "L" + i))
                        .collect(Collectors.joining());
        byte[] good = (HEADER + many + DAO).getBytes(UTF_8);
        byte[] bad =
                "S1,,,,,,Trần Văn Mận,2025-01-02,MALE,,,,,,\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(good, good.length + bad.length + 1);
        file[good.length] = (byte) 0xFF;
        System.arraycopy(bad, 0, file, good.length + 1, bad.length);

        ImportResult result = load(new ByteArrayInputStream(file));

        assertThat(result.problems())
                .extracting(LineProblem::field, problem -> problem.en().contains("UTF-8"))
                .containsExactly(tuple("file", true));
        assertThat(result.accepted()).isPositive();
        assertThat(households.find(new Book("99", "S1").householdId())).isEmpty();
    }

    @Test
    void stopsAtAQuoteThatIsNeverClosed() throws IOException {
        String endless = "S2,99,99001,\"Thôn 2,OTHER" + ",x".repeat(100_000);

        ImportResult result = load(HEADER + DAO + endless);

        assertThat(result.problems()).extracting(LineProblem::field).containsExactly("file");
        assertThat(households.find(new Book("99", "S2").householdId())).isEmpty();
    }

    @Test
    void noticesAQuoteThatSwallowsLines() throws IOException {
        ImportResult result = load(HEADER + LY.replace("Thôn 2", "\"Thôn 2") + DAO + MAN);

        assertThat(result.accepted()).isZero();
        assertThat(result.problems())
                .extracting(LineProblem::line, LineProblem::field)
                .contains(tuple(2L, "file"));
    }

    @Test
    void tellsTheFirstThousandProblemsOnly() throws IOException {
        String many =
                IntStream.range(0, 1_500)
                        .mapToObj(i -> LY.replace("S2", "L" + i).replace("1990-05-06", "?"))
                        .collect(Collectors.joining());

        ImportResult result = load(HEADER + many);

        assertThat(result.refused()).isEqualTo(1_500);
        assertThat(result.problems()).hasSize(1_000);
        assertThat(result.problemsLeftOut()).isEqualTo(500);
    }

    @Test
    void readsNoFurtherThanTheChunkItSaves() throws IOException {
        var file = new EndlessFile(HEADER, 100_000);
        var forgetful = new ForgetfulHouseholds(file);

        ImportResult result =
                new HouseholdImport(HouseholdFixtures.service(forgetful), VALIDATOR)
                        .load(file, officer());

        assertThat(result).isEqualTo(new ImportResult(25_000, 0, 0, List.of(), 0));
        assertThat(forgetful.largestChange()).isEqualTo(500);
        // 500 households of four lines, and what buffers have read ahead
        assertThat(forgetful.mostLinesBetweenChanges()).isLessThan(2_000 + 2_000);
    }

    @Test
    void keepsOneHouseholdOfEndlessLinesSmall() throws IOException {
        String line = MAN.replace("S1,,,,", "S3,99,99001,Thôn 3,POOR");

        ImportResult result = load(HEADER + line.repeat(5_000) + LY);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.problems()).extracting(LineProblem::field).containsExactly("bookNumber");
    }

    @Test
    void passesOnATroubleOfTheBody() {
        InputStream cut =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("larger than the limit");
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        return read();
                    }
                };

        assertThatThrownBy(() -> load(cut)).hasMessage("larger than the limit");
    }

    private ImportResult load(String csv) throws IOException {
        return load(new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private ImportResult load(InputStream csv) throws IOException {
        return imports.load(csv, officer());
    }

    private Registered household(String bookNumber) {
        return (Registered)
                households.find(new Book("99", bookNumber).householdId()).orElseThrow().state();
    }

    private static Caller officer() {
        return new Caller(
                "officer",
                Set.of("COMMUNE_OFFICER"),
                Set.of("99001"),
                null,
                null,
                "talk",
                null,
                "request");
    }
}

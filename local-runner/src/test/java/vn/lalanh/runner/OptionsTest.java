package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.runner.Ports.Part;

class OptionsTest {

    private static final Path DATA = Path.of(".lalanh");

    @Test
    void playsFiveHundredCasesUnlessToldOtherwise() {
        Options options = parse();

        assertThat(options.cases()).isEqualTo(500);
        assertThat(options.demo()).isTrue();
        assertThat(options.fresh() || options.exit() || options.processes()).isFalse();
        assertThat(options.data()).isEqualTo(DATA);
        assertThat(options.storage()).isEqualTo(new Storage.Disk());
    }

    @Test
    void takesAllOptionsInAnyOrder() {
        Options options =
                parse(
                        "--exit",
                        "--cases",
                        "40",
                        "--fresh",
                        "--seed",
                        "-3",
                        "--no-demo",
                        "--data",
                        "/tmp/x",
                        "--processes",
                        "--again");

        assertThat(options.exit()).isTrue();
        assertThat(options.fresh()).isTrue();
        assertThat(options.processes()).isTrue();
        assertThat(options.again()).isTrue();
        assertThat(options.demo()).isFalse();
        assertThat(options.cases()).isEqualTo(40);
        assertThat(options.seed()).isEqualTo(-3);
        assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void triesABookThatCanBeRead(@TempDir Path directory) throws IOException {
        Path book = Files.writeString(directory.resolve("book.yaml"), "id: NQ13-2027");

        assertThat(parse("--simulate", book.toString()).simulate()).isEqualTo(book);
        assertThat(parse().simulate()).isNull();
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> parse("--simulate", directory.toString()))
                .withMessageContaining("Option --simulate takes a file that can be read");
    }

    @Test
    void countsPortsFromTheBaseAndMovesSingleOnes() {
        Options options = parse("--port-base", "20000", "--bank-port", "30000");

        assertThat(options.ports().of(Part.AUTH)).isEqualTo(20_000);
        assertThat(options.ports().of(Part.STORE)).isEqualTo(20_008);
        assertThat(options.ports().of(Part.BANK)).isEqualTo(30_000);
    }

    @Test
    void keepsDocumentsWhereItIsTold() {
        assertThat(parse("--store", "memory").storage()).isEqualTo(new Storage.Memory());
        assertThat(parse("--store", "mongodb://127.0.0.1:27017/").storage())
                .isEqualTo(new Storage.Server(URI.create("mongodb://127.0.0.1:27017/")));
        assertThat(parse("--store", "mongodb://a:1,b:2/?replicaSet=r").storage())
                .isEqualTo(new Storage.Server(URI.create("mongodb://a:1,b:2/?replicaSet=r")));
    }

    @Test
    void takesTheLastOfSeveral() {
        assertThat(parse("--cases", "3", "--cases=4").cases()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "--cases,               'Option --cases needs a value after it.'",
        "--cases 0,             'Option --cases takes a whole number from 1 to 20000, not 0.'",
        "--cases many,          'Option --cases takes a whole number from 1 to 20000, not many.'",
        "--seed x,              'Option --seed takes a whole number, not x.'",
        "--data --exit,         'Option --data needs a value after it.'",
        "--port-base 80,        'Option --port-base takes a whole number from 1024 to 65500, not 80.'",
        "--store ram,           'Option --store takes disk, memory or mongodb://host:port/, not ram.'",
        "--store mongodb://h/x, 'Option --store takes disk, memory or mongodb://host:port/, not mongodb://h/x.'",
        "--store mongodb://,    'Option --store takes disk, memory or mongodb://host:port/, not mongodb://.'",
        "bogus,                 'Unknown option bogus; ./run --help lists them all.'",
        "--bogus,               'Unknown option --bogus; ./run --help lists them all.'",
        "--bank-port 18080,     'Two parts have the same port; give each --…-port its own number.'"
    })
    void namesTheOptionAndTheRemedy(String line, String sentence) {
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> parse(line.split(" ")))
                .withMessage(sentence);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DATA);
    }
}

package vn.lalanh.assessment.norm.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;

/** The books as production reads them, for tests outside this package. */
public final class Books {

    private static final BookTexts TEXTS = new SchemaBookTexts();

    private Books() {}

    public static NormBook nd335() {
        return read("norm-books/nd335-2026.yaml");
    }

    public static NormBook nd20() {
        return read("norm-books/nd20-2021.yaml");
    }

    public static NormBook nd9() {
        return read("norm-books/nd9-2025.yaml");
    }

    /** A province's, invented: four factors on top of the central books. It comes with the demonstration. */
    public static NormBook province() {
        return read(provinceFile());
    }

    /** Of the same province, invented: for a group that the central books do not know. In force nowhere. */
    public static NormBook lodgers() {
        return tried("nq21-2026-lodgers.yaml");
    }

    /** Of the same province, invented: for one incident only. In force nowhere. */
    public static NormBook oneFlood() {
        return tried("nq22-2026-one-flood.yaml");
    }

    private static NormBook tried(String file) {
        return read(
                new FileSystemResource("../local-runner/src/main/resources/tried-books/" + file));
    }

    /** As people wrote it. */
    public static String provinceText() {
        return text(provinceFile());
    }

    /** As people wrote it. */
    public static String nd20Text() {
        return text(new ClassPathResource("norm-books/nd20-2021.yaml"));
    }

    /** As people wrote it. */
    public static String nd335Text() {
        return text(new ClassPathResource("norm-books/nd335-2026.yaml"));
    }

    /** The same book, silent about for how long decisions are posted. */
    public static String withoutPosting(String text) {
        return text.replaceAll("(?m)^posting:.*\n( .*\n)+", "");
    }

    /** A book from a text without faults. */
    public static NormBook of(String text) {
        return switch (TEXTS.read(text)) {
            case BookTexts.Read.Usable(var book) -> book;
            case BookTexts.Read.Faulty(var faults) ->
                    throw new IllegalArgumentException(faults.toString());
        };
    }

    private static Resource provinceFile() {
        Resource beside = new ClassPathResource("norm-books/nq12-2026.yaml");
        return beside.exists()
                ? beside
                : new FileSystemResource(
                        "../local-runner/src/main/resources/norm-books/nq12-2026.yaml");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All central ones. */
    public static NormBooks all() {
        List<NormBook> books = List.of(nd20(), nd9(), nd335());
        return () -> books;
    }

    public static Law law() {
        return Law.of(List.of(nd335(), nd9()));
    }

    public static BookTexts texts() {
        return TEXTS;
    }

    private static NormBook read(String path) {
        return read(new ClassPathResource(path));
    }

    private static NormBook read(Resource file) {
        try {
            return FileNormBooks.read(file, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

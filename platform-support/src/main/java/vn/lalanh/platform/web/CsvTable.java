package vn.lalanh.platform.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * A table as offices send it: UTF-8 with or without a byte order mark, commas or semicolons, whichever the header has more
 * of. Empty lines do not count, and rows may be shorter or longer than the header.
 */
public final class CsvTable {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_HEADER = 8 * 1024;
    private static final char MARK = '\uFEFF';

    private CsvTable() {}

    /**
     * Rows, the header first, read as they are asked for.
     *
     * @throws java.nio.charset.CharacterCodingException where the header is not UTF-8; further down the iterator throws it
     *     as the cause of an {@link java.io.UncheckedIOException}, and a {@link
     *     de.siegmar.fastcsv.reader.CsvParseException} from where nobody can tell where a line ends
     */
    public static Iterator<CsvRecord> rows(InputStream utf8) throws IOException {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                utf8,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text)
                .iterator();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() != MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}

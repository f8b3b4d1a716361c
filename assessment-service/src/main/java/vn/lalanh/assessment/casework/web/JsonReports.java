package vn.lalanh.assessment.casework.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lalanh.platform.web.BodyProblems;
import vn.lalanh.platform.web.FieldProblem;

/** JSON objects, one a line; empty lines are passed over. Holds no more than one line. */
final class JsonReports implements ReportLines {

    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private final InputStream text;
    private int number;
    private boolean ended;

    JsonReports(InputStream utf8) {
        this.text = new BufferedInputStream(utf8, LONGEST);
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (!ended) {
            number++;
            byte[] line = line();
            if (line == null) {
                return garbled(
                        "Dòng dài quá 64 KB; hãy kiểm tra dấu xuống dòng.",
                        "The line is longer than 64 KB; check its end.");
            }
            if (!isBlank(line)) {
                return read(line);
            }
        }
        return null;
    }

    private Line read(byte[] line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode report
                    ? new Told(number, report)
                    : garbled(
                            "Mỗi dòng phải là một đối tượng JSON trong { }.",
                            "Each line must be a JSON object in { }.");
        } catch (JacksonException e) {
            return new Garbled(number, BodyProblems.of(e, "line"));
        }
    }

    private Garbled garbled(String vi, String en) {
        return new Garbled(number, List.of(new FieldProblem("line", vi, en)));
    }

    /** Up to its end; null where it is too long, and then it is passed over. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int b = text.read(); b != '\n'; b = text.read()) {
            if (b < 0) {
                ended = true;
                break;
            }
            tooLong = tooLong || line.size() == LONGEST;
            if (!tooLong) {
                line.write(b);
            }
        }
        return tooLong ? null : line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}

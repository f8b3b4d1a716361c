package vn.lalanh.assessment.paper.pdfbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.paper.Block.Face;
import vn.lalanh.assessment.paper.Block.Run;

/** Breaks text into lines that fit: where it says so, between words, and within one that is longer than a line. */
final class Lines {

    private final Typefaces faces;
    private final float size;
    private final float width;
    private final List<List<Run>> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private float used;

    private Lines(Typefaces faces, float size, float width, float indent) {
        this.faces = faces;
        this.size = size;
        this.width = width;
        this.used = indent;
    }

    /** One line at least; {@code indent} is how much of the first one is taken. */
    static List<List<Run>> of(
            List<Run> runs, Typefaces faces, float size, float width, float indent)
            throws IOException {
        Lines lines = new Lines(faces, size, width, indent);
        for (Run run : runs) {
            boolean first = true;
            for (String part : run.text().split("\n", -1)) {
                if (!first) {
                    lines.end();
                }
                first = false;
                String text = faces.printable(part, run.face());
                for (String word : text.split("(?<= )", -1)) {
                    lines.add(word, run.face());
                }
            }
        }
        lines.end();
        return lines.lines;
    }

    private void add(String word, Face face) throws IOException {
        float needed = faces.width(word.stripTrailing(), face, size);
        if (used + needed > width && !line.isEmpty()) {
            end();
        }
        String rest = word;
        while (used + faces.width(rest.stripTrailing(), face, size) > width) {
            int fitting = fitting(rest, face);
            put(rest.substring(0, fitting), face);
            end();
            rest = rest.substring(fitting);
        }
        put(rest, face);
    }

    /** How many characters of a long word the line takes; one at least, and never half a letter. */
    private int fitting(String word, Face face) throws IOException {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (used + faces.width(word.substring(0, next), face, size) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    private void put(String text, Face face) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        used += faces.width(text, face, size);
        if (!line.isEmpty() && line.getLast().face() == face) {
            line.set(line.size() - 1, new Run(line.getLast().text() + text, face));
        } else {
            line.add(new Run(text, face));
        }
    }

    private void end() {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
    }
}

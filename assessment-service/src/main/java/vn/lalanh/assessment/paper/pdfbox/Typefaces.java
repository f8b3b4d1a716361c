package vn.lalanh.assessment.paper.pdfbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.lalanh.assessment.paper.Block.Face;

/** The letters of one document. */
final class Typefaces implements Closeable {

    private static final Map<Face, byte[]> FILES = files();
    private static final char UNKNOWN = '?';

    private final Map<Face, One> faces = new EnumMap<>(Face.class);

    /** Its advances are asked for so often that they are kept, by letter. */
    private record One(
            TrueTypeFont file,
            CmapLookup letters,
            PDType0Font font,
            float perEm,
            Map<Integer, Integer> advances) {

        float ems(String text) throws IOException {
            int sum = 0;
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                int letter = text.codePointAt(i);
                Integer advance = advances.get(letter);
                if (advance == null) {
                    advance = file.getAdvanceWidth(letters.getGlyphId(letter));
                    advances.put(letter, advance);
                }
                sum += advance;
            }
            return sum / perEm;
        }
    }

    Typefaces(PDDocument document) throws IOException {
        for (Face face : Face.values()) {
            byte[] bytes = Objects.requireNonNull(FILES.get(face));
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // letters are drawn as they are written: ligatures would be looked for at each piece
            file.setEnableGsub(false);
            faces.put(
                    face,
                    new One(
                            file,
                            file.getUnicodeCmapLookup(),
                            PDType0Font.load(document, file, true),
                            file.getUnitsPerEm(),
                            new HashMap<>()));
        }
    }

    PDType0Font font(Face face) {
        return one(face).font();
    }

    /** In points; of printable text. */
    float width(String text, Face face, float size) throws IOException {
        return one(face).ems(text) * size;
    }

    /** With composed letters; what no letter is known for is a question mark, what is no letter a space. */
    String printable(String text, Face face) {
        CmapLookup letters = one(face).letters();
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(letter ->
                        Character.isISOControl(letter) || Character.isSpaceChar(letter)
                                ? ' '
                                : letter)
                .map(letter -> letters.getGlyphId(letter) == 0 ? UNKNOWN : letter)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    @Override
    public void close() throws IOException {
        for (One one : faces.values()) {
            one.file().close();
        }
    }

    private One one(Face face) {
        return Objects.requireNonNull(faces.get(face));
    }

    private static Map<Face, byte[]> files() {
        Map<Face, byte[]> files = new EnumMap<>(Face.class);
        files.put(Face.REGULAR, file("Regular"));
        files.put(Face.BOLD, file("Bold"));
        files.put(Face.ITALIC, file("Italic"));
        return files;
    }

    private static byte[] file(String style) {
        String name = "/liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream file = Typefaces.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

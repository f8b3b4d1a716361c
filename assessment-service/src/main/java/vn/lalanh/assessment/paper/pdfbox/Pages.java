package vn.lalanh.assessment.paper.pdfbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.lalanh.assessment.paper.Block.Face;
import vn.lalanh.assessment.paper.Block.Run;

/** The pages of one paper, filled from top to bottom. Margins and page numbers as Decree 30/2020, Annex I, asks. */
final class Pages implements Closeable {

    static final float LEFT = millimetres(30);
    static final float RIGHT = PDRectangle.A4.getWidth() - millimetres(15);
    static final float WIDTH = RIGHT - LEFT;
    static final float SIZE = 13;
    static final float LEADING = 17;

    private static final float TOP = PDRectangle.A4.getHeight() - millimetres(20);
    private static final float BOTTOM = millimetres(22);

    /** Of what is written on a page. */
    static final float HEIGHT = TOP - BOTTOM;

    private static final float FOOT_SIZE = 7.5f;

    private final PDDocument document;
    private final Typefaces faces;
    private final String foot;
    private PDPageContentStream page;
    private float y = TOP;
    private int number;

    Pages(PDDocument document, Typefaces faces, String foot) throws IOException {
        this.document = document;
        this.faces = faces;
        this.foot = foot;
        this.page = begun();
    }

    private static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    Typefaces faces() {
        return faces;
    }

    /** Where the next thing begins. */
    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    float left() {
        return y - BOTTOM;
    }

    /** Begins a page where so much is not left on this one. */
    void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            next();
        }
    }

    void next() throws IOException {
        page.close();
        page = begun();
    }

    private PDPageContentStream begun() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        number++;
        y = TOP;
        page = stream;
        if (number > 1) {
            centred(Integer.toString(number), Face.REGULAR, SIZE, LEFT, RIGHT, TOP + LEADING);
        }
        centred(foot, Face.REGULAR, FOOT_SIZE, LEFT, RIGHT, BOTTOM - LEADING);
        return stream;
    }

    /** Text that fits, on a base line. */
    void text(String text, Face face, float size, float x, float baseline) throws IOException {
        String printable = faces.printable(text, face);
        if (printable.isBlank()) {
            return;
        }
        page.beginText();
        page.setFont(faces.font(face), size);
        page.newLineAtOffset(x, baseline);
        page.showText(printable);
        page.endText();
    }

    void centred(String text, Face face, float size, float from, float to, float baseline)
            throws IOException {
        float width = faces.width(faces.printable(text, face), face, size);
        text(text, face, size, from + (to - from - width) / 2, baseline);
    }

    /** One line of a broken text. */
    void line(List<Run> line, float size, float x, float baseline) throws IOException {
        float at = x;
        for (Run run : line) {
            text(run.text(), run.face(), size, at, baseline);
            at += faces.width(run.text(), run.face(), size);
        }
    }

    void rule(float fromX, float fromY, float toX, float toY) throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(fromX, fromY);
        page.lineTo(toX, toY);
        page.stroke();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}

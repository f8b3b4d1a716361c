package vn.lalanh.assessment.paper.pdfbox;

import java.io.IOException;
import java.util.List;
import vn.lalanh.assessment.paper.Block;
import vn.lalanh.assessment.paper.Block.Face;
import vn.lalanh.assessment.paper.Block.Placing;
import vn.lalanh.assessment.paper.Block.Run;
import vn.lalanh.assessment.paper.Paper;

/** Puts one paper on its pages. */
final class Setting {

    private static final float INDENT = 28;
    private static final float GAP = 4;
    private static final float SMALL = 11;
    private static final float HEAD_SPLIT = Pages.LEFT + Pages.WIDTH * 0.42f;
    private static final float CLOSING_HEIGHT = 150;

    private final Pages pages;

    Setting(Pages pages) {
        this.pages = pages;
    }

    void set(Paper paper) throws IOException {
        head(paper.head());
        String mark = paper.mark();
        if (mark != null) {
            mark(mark);
        }
        pages.down(GAP * 3);
        middle(paper.title(), Face.BOLD, Pages.SIZE + 1);
        middle(paper.about(), Face.BOLD, Pages.SIZE);
        pages.rule(middleX() - 40, pages.y() - GAP * 2, middleX() + 40, pages.y() - GAP * 2);
        pages.down(GAP * 4);
        List<Block> body = paper.body();
        for (int i = 0; i < body.size(); i++) {
            if (i == body.size() - 1) {
                together(body.get(i));
            }
            switch (body.get(i)) {
                case Block.Paragraph paragraph -> paragraph(paragraph);
                case Block.Table table -> {
                    pages.down(GAP);
                    new TableSetting(pages, table).set();
                }
            }
        }
        closing(paper.closing());
    }

    /** The last piece stands on the page of the signature, which is never on a page alone. */
    private void together(Block last) throws IOException {
        float height =
                switch (last) {
                    case Block.Paragraph paragraph -> lines(paragraph).size() * Pages.LEADING + GAP;
                    case Block.Table table -> new TableSetting(pages, table).height() + GAP;
                };
        if (height + CLOSING_HEIGHT < Pages.HEIGHT) {
            pages.room(height + CLOSING_HEIGHT);
        }
    }

    /** Who issues it to the left, the nation and its motto to the right. */
    private void head(Paper.Letterhead head) throws IOException {
        float top = pages.y() - Pages.LEADING;
        float left = top;
        for (String line : head.issuer()) {
            left = column(line, Face.BOLD, SMALL, Pages.LEFT, HEAD_SPLIT - GAP, left);
        }
        stroke(Pages.LEFT, HEAD_SPLIT, left);
        left = column(head.number(), Face.REGULAR, Pages.SIZE, Pages.LEFT, HEAD_SPLIT, left - GAP);
        float right = column(Paper.NATION, Face.BOLD, SMALL, HEAD_SPLIT, Pages.RIGHT, top);
        right = column(Paper.MOTTO, Face.BOLD, Pages.SIZE, HEAD_SPLIT, Pages.RIGHT, right);
        stroke(HEAD_SPLIT, Pages.RIGHT, right);
        right =
                column(
                        head.placeAndDate(),
                        Face.ITALIC,
                        Pages.SIZE,
                        HEAD_SPLIT,
                        Pages.RIGHT,
                        right - GAP);
        pages.down(top - Math.min(left, right) + Pages.LEADING);
    }

    private void stroke(float from, float to, float under) throws IOException {
        float middle = (from + to) / 2;
        pages.rule(middle - 50, under + 9, middle + 50, under + 9);
    }

    /** Lines in the middle of a column; where the next one stands. */
    private float column(String text, Face face, float size, float from, float to, float baseline)
            throws IOException {
        float at = baseline;
        for (List<Run> line :
                Lines.of(List.of(new Run(text, face)), pages.faces(), size, to - from, 0)) {
            pages.centred(joined(line), face, size, from, to, at);
            at -= Pages.LEADING;
        }
        return at;
    }

    private void mark(String mark) throws IOException {
        pages.down(GAP);
        float top = pages.y();
        middle(mark, Face.BOLD, SMALL);
        float bottom = pages.y() - GAP;
        pages.rule(Pages.LEFT, top, Pages.RIGHT, top);
        pages.rule(Pages.LEFT, bottom, Pages.RIGHT, bottom);
        pages.rule(Pages.LEFT, top, Pages.LEFT, bottom);
        pages.rule(Pages.RIGHT, top, Pages.RIGHT, bottom);
    }

    private void middle(String text, Face face, float size) throws IOException {
        for (List<Run> line :
                Lines.of(List.of(new Run(text, face)), pages.faces(), size, Pages.WIDTH, 0)) {
            pages.room(Pages.LEADING);
            pages.down(Pages.LEADING);
            pages.centred(joined(line), face, size, Pages.LEFT, Pages.RIGHT, pages.y());
        }
    }

    private void paragraph(Block.Paragraph paragraph) throws IOException {
        boolean centred = paragraph.placing() == Placing.CENTRED;
        float indent = indent(paragraph);
        List<List<Run>> lines = lines(paragraph);
        for (int i = 0; i < lines.size(); i++) {
            pages.room(Pages.LEADING);
            pages.down(Pages.LEADING);
            List<Run> line = lines.get(i);
            if (centred) {
                pages.centred(
                        joined(line),
                        line.isEmpty() ? Face.REGULAR : line.getFirst().face(),
                        Pages.SIZE,
                        Pages.LEFT,
                        Pages.RIGHT,
                        pages.y());
            } else {
                pages.line(line, Pages.SIZE, Pages.LEFT + (i == 0 ? indent : 0), pages.y());
            }
        }
        pages.down(GAP);
    }

    private List<List<Run>> lines(Block.Paragraph paragraph) throws IOException {
        return Lines.of(
                paragraph.runs(), pages.faces(), Pages.SIZE, Pages.WIDTH, indent(paragraph));
    }

    private static float indent(Block.Paragraph paragraph) {
        return paragraph.placing() == Placing.CENTRED ? 0 : INDENT;
    }

    /** Never apart: recipients to the left, the signature to the right. */
    private void closing(Paper.Closing closing) throws IOException {
        pages.room(CLOSING_HEIGHT);
        pages.down(Pages.LEADING * 1.5f);
        float top = pages.y();
        pages.text("Nơi nhận:", Face.BOLD, SMALL + 1, Pages.LEFT, top);
        float at = top;
        for (String recipient : closing.recipients()) {
            at -= SMALL + 3;
            pages.text(recipient, Face.REGULAR, SMALL, Pages.LEFT, at);
        }
        column(closing.signer(), Face.BOLD, Pages.SIZE, middleX(), Pages.RIGHT, top);
        pages.down(CLOSING_HEIGHT - Pages.LEADING * 2);
    }

    private static float middleX() {
        return (Pages.LEFT + Pages.RIGHT) / 2;
    }

    private static String joined(List<Run> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(run -> text.append(run.text()));
        return text.toString().stripTrailing();
    }
}

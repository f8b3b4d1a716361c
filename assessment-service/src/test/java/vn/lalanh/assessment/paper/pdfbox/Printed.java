package vn.lalanh.assessment.paper.pdfbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.lalanh.assessment.paper.PdfPrinter;

/** What somebody reads on the pages of a file. */
public record Printed(int pages, String text) {

    public static PdfPrinter printer() {
        return new PdfBoxPapers();
    }

    public static Printed of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return new Printed(document.getNumberOfPages(), stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without regard to where lines were broken. */
    public String flowing() {
        return text.replaceAll("\\s+", " ");
    }
}

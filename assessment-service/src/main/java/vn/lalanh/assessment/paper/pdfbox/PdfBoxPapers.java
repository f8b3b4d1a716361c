package vn.lalanh.assessment.paper.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.paper.Paper;
import vn.lalanh.assessment.paper.PdfPrinter;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.time.WorkingDays;

@Component
class PdfBoxPapers implements PdfPrinter {

    private static final int ID_DIGITS = 15;
    private static final int RADIX = 16;

    @Override
    public byte[] pdf(List<Paper> papers) {
        try (PDDocument document = new PDDocument();
                Typefaces faces = new Typefaces(document)) {
            for (Paper paper : papers) {
                String foot = "Mã đối chiếu nội dung (SHA-256): " + paper.digest();
                try (Pages pages = new Pages(document, faces, foot)) {
                    new Setting(pages).set(paper);
                }
            }
            describe(document, papers);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of the moment of printing: id and date come from what is printed. */
    private static void describe(PDDocument document, List<Paper> papers) {
        StringBuilder digests = new StringBuilder();
        papers.forEach(paper -> digests.append(paper.digest()));
        document.setDocumentId(
                Long.parseLong(Ids.sha256(digests.toString()).substring(0, ID_DIGITS), RADIX));
        Paper first = papers.getFirst();
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(first.title() + " " + first.head().number());
        about.setCreator("Lá Lành");
        LocalDate date = first.head().date();
        if (date != null) {
            about.setCreationDate(GregorianCalendar.from(date.atStartOfDay(WorkingDays.ZONE)));
        }
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("vi-VN");
    }
}

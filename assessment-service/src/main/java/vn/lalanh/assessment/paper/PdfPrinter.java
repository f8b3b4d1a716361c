package vn.lalanh.assessment.paper;

import java.util.List;

/** Sets papers on pages. */
public interface PdfPrinter {

    /**
     * One file, each paper on a page of its own. The same papers give the same bytes, whenever they are printed.
     *
     * @param papers one at least
     */
    byte[] pdf(List<Paper> papers);
}

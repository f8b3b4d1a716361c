/**
 * As PDF, by Apache PDFBox, in Liberation Serif (metrics of Times New Roman, SIL Open Font License 1.1), of which only the
 * letters in use are embedded.
 */
@NullMarked
package vn.lalanh.assessment.paper.pdfbox;

import org.jspecify.annotations.NullMarked;

package vn.lalanh.assessment.paper;

/** Shows papers on a screen. */
public interface HtmlPrinter {

    /** A page that needs nothing from elsewhere. */
    String html(Paper paper);
}

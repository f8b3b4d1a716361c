package vn.lalanh.assessment.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;

/**
 * One document, in reading order.
 *
 * @param mark what must be seen before all else, as that it is a draft; null for nothing
 * @param title which kind of document, {@code QUYẾT ĐỊNH}
 * @param about what it is about
 */
public record Paper(
        Letterhead head,
        @Nullable String mark,
        String title,
        String about,
        List<Block> body,
        Closing closing) {

    public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /**
     * Who issues it, and when.
     *
     * @param issuer from the higher body to the one that issues it
     * @param number with its symbol, {@code Số: 12/QĐ-UBND}
     * @param date null while it is not issued: the place for it stays empty
     */
    public record Letterhead(List<String> issuer, String number, @Nullable LocalDate date) {
        public Letterhead {
            issuer = List.copyOf(issuer);
        }

        /** The name of the place is written by hand: here places are known by their codes only. */
        public String placeAndDate() {
            return date == null
                    ? "…………, ngày … tháng … năm …"
                    : "…………, " + VietnameseText.day(date);
        }
    }

    /**
     * How it ends.
     *
     * @param signer in what office it is signed
     */
    public record Closing(List<String> recipients, String signer) {
        public Closing {
            recipients = List.copyOf(recipients);
        }
    }

    public Paper {
        body = List.copyOf(body);
    }

    /** All that it says, a line a piece; two papers that say the same have the same text. */
    public String text() {
        List<String> lines = new ArrayList<>(head.issuer());
        lines.add(head.number());
        lines.add(head.placeAndDate());
        if (mark != null) {
            lines.add(mark);
        }
        lines.add(title);
        lines.add(about);
        body.forEach(block -> lines.addAll(block.text()));
        lines.addAll(closing.recipients());
        lines.add(closing.signer());
        return String.join("\n", lines);
    }

    /** SHA-256 of its text: printed on it, so that a copy can be compared with what is on file. */
    public String digest() {
        return Ids.sha256(text());
    }
}

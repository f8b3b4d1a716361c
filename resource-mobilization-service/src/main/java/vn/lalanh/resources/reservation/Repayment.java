package vn.lalanh.resources.reservation;

/** Units of a line that its payee has paid back. They go their own way from then on, as a part of their own. */
public record Repayment(String id, String lineId, long units) {

    private static final String OF = "#";

    /** Under which a book keeps it beside its lines. */
    String part() {
        return lineId + OF + id;
    }

    /** The line that a part belongs to; a line is its own. */
    static String lineOf(String part) {
        int at = part.indexOf(OF);
        return at < 0 ? part : part.substring(0, at);
    }
}

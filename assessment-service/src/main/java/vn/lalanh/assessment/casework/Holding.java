package vn.lalanh.assessment.casework;

/** What somebody has to assess in a territory; {@code assignee} is an opaque subject of a token. */
public record Holding(String assignee, Territory territory) {

    /** As it is stored; ids have no blank. */
    public String text() {
        return assignee + " " + territory.text();
    }

    public static Holding read(String text) {
        int blank = text.indexOf(' ');
        return new Holding(text.substring(0, blank), Territory.read(text.substring(blank + 1)));
    }
}

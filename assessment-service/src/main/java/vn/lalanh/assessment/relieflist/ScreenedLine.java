package vn.lalanh.assessment.relieflist;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.platform.decision.Refusal;

/**
 * What became of one line that was sent: it stands on the list, or says why not.
 *
 * @param line null where it was not taken
 * @param foreseen what would become of it; null where nobody asked
 * @param why null where it was taken
 */
public record ScreenedLine(
        SentLine sent,
        @Nullable ReliefLine line,
        @Nullable ListedCase foreseen,
        @Nullable Refusal why) {

    static ScreenedLine taken(SentLine sent, ReliefLine line, ListedCase foreseen) {
        return new ScreenedLine(sent, line, foreseen, null);
    }

    static ScreenedLine refused(SentLine sent, Refusal why) {
        return new ScreenedLine(sent, null, null, why);
    }

    /** The one that is wrong; null where it is none. */
    public @Nullable String field() {
        return why instanceof LineRefusal fault ? fault.field() : null;
    }

    /** What somebody has to mend before its case can be approved; null where nothing is in the way. */
    public @Nullable Refusal note() {
        return foreseen == null ? null : foreseen.why();
    }
}

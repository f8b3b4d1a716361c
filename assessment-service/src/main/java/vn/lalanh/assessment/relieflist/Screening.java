package vn.lalanh.assessment.relieflist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.platform.decision.Refusal;

/**
 * Which of the lines that were sent a list takes. What is refused here is for people's convenience; that no household is
 * twice on the lists of one need is decided where its case is.
 */
final class Screening {

    private final Need need;
    private final Set<String> elsewhere;

    /** @param elsewhere households on other lists of the same place */
    Screening(Need need, Set<String> elsewhere) {
        this.need = need;
        this.elsewhere = elsewhere;
    }

    /**
     * One result a line, in order.
     *
     * @param look what would become of lines, in order; asked once
     */
    List<ScreenedLine> of(List<SentLine> sent, Function<List<ReliefLine>, List<ListedCase>> look) {
        List<LineReading.Read> read = new ArrayList<>();
        List<ReliefLine> good = new ArrayList<>();
        List<@Nullable Refusal> refused = new ArrayList<>();
        Set<String> here = new HashSet<>();
        for (SentLine one : sent) {
            LineReading.Read line = LineReading.of(one, need);
            Refusal why = hindrance(line, here);
            read.add(line);
            refused.add(why);
            if (why == null && line.line() != null) {
                good.add(line.line());
            }
        }
        Map<ReliefLine, ListedCase> foreseen = foreseen(good, look);
        List<ScreenedLine> results = new ArrayList<>();
        for (int n = 0; n < sent.size(); n++) {
            results.add(result(sent.get(n), read.get(n).line(), refused.get(n), foreseen));
        }
        return results;
    }

    private @Nullable Refusal hindrance(LineReading.Read read, Set<String> here) {
        ReliefLine line = read.line();
        if (line == null) {
            return read.fault();
        }
        if (!here.add(line.householdId())) {
            return ReliefListRefusal.TWICE_ON_THE_LIST;
        }
        return elsewhere.contains(line.householdId()) ? CaseRefusal.ON_ANOTHER_LIST : null;
    }

    private static Map<ReliefLine, ListedCase> foreseen(
            List<ReliefLine> good, Function<List<ReliefLine>, List<ListedCase>> look) {
        List<ListedCase> cases = look.apply(good);
        Map<ReliefLine, ListedCase> foreseen = new HashMap<>();
        for (int n = 0; n < good.size(); n++) {
            foreseen.put(good.get(n), cases.get(n));
        }
        return foreseen;
    }

    private static ScreenedLine result(
            SentLine sent,
            @Nullable ReliefLine line,
            @Nullable Refusal refused,
            Map<ReliefLine, ListedCase> foreseen) {
        if (refused != null) {
            return ScreenedLine.refused(sent, refused);
        }
        ListedCase listed = line == null ? null : foreseen.get(line);
        if (line == null || listed == null) {
            throw new IllegalStateException("neither taken nor refused: " + sent.number());
        }
        Refusal why = listed.why();
        return why == null || listed.mayBeListed()
                ? ScreenedLine.taken(sent, line, listed)
                : ScreenedLine.refused(sent, why);
    }
}

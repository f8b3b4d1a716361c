package vn.lalanh.assessment.simulation;

import java.util.List;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.assessment.simulation.SideLaw.Applied;

/** Decides households by both laws and counts what came of it. For one thread. */
final class Weighing {

    private final SideLaw against;
    private final SideLaw tried;
    private final Tally tally = new Tally();

    Weighing(SideLaw against, SideLaw tried) {
        this.against = against;
        this.tried = tried;
    }

    void weigh(Sample sample) {
        var before = against.of(sample);
        var after = tried.of(sample);
        if (before.isEmpty() || after.isEmpty()) {
            tally.withoutLaw++;
            return;
        }
        boolean shielded =
                before.get().law().shields(sample.facts().cause())
                        || after.get().law().shields(sample.facts().cause());
        tally.add(sample, shielded, given(before.get(), sample), given(after.get(), sample));
    }

    private static Given given(Applied applied, Sample sample) {
        Facts facts = applied.facts(sample.facts());
        List<NormEngine.Given> lines = NormEngine.amounts(applied.law(), facts);
        return Given.of(
                lines, applied.onlyCentral() ? null : NormEngine.amounts(applied.central(), facts));
    }

    void withoutFacts() {
        tally.withoutFacts++;
    }

    void ended() {
        tally.ended++;
    }

    /** What was counted. */
    Tally tally() {
        tally.booksAgainst.addAll(against.used());
        tally.booksTried.addAll(tried.used());
        tally.names.putAll(against.names());
        tally.names.putAll(tried.names());
        return tally;
    }
}

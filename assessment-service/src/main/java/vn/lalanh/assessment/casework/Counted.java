package vn.lalanh.assessment.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.Benefit;

/**
 * What figures count of one case. Cases that are alike in it are counted together, from an index and without a look at any of
 * them.
 *
 * @param communeCode null for a protected case, which must not be found by counting
 * @param open whether somebody must still do something for it
 * @param damage null before the assessment
 * @param injured {@code deadOrMissing} and {@code hungry}: persons, as the last assessment found them
 * @param help by benefit, once approved
 */
public record Counted(
        @Nullable String communeCode,
        String state,
        boolean open,
        @Nullable Damage damage,
        int injured,
        int deadOrMissing,
        int hungry,
        List<Help> help) {

    /**
     * Of a house. Joint Circular 43/2015 Art 3 grades by share: above 70 %, 50 to 70, 30 to 50, below 30; the
     * middle two are counted together.
     */
    public enum Damage {
        NONE,
        /** By less than 30 %. */
        PARTIAL,
        /** By 30 to 70 %. */
        HEAVY,
        /** Collapsed, washed away or burnt completely. */
        TOTAL
    }

    /**
     * What the approved lines of one benefit come to.
     *
     * @param unit {@code VND}, or goods as {@code RICE/GRAM}
     * @param settled of it paid or handed over
     */
    public record Help(String benefit, String unit, long approved, long settled) {}

    public Counted {
        help = List.copyOf(help);
    }

    /** A withdrawn case was often reported by mistake: what was found then is not damage. */
    public static Counted of(Case.Known state) {
        Report report = state.dossier().report();
        Assessment assessment = state instanceof Case.Withdrawn ? null : state.assessed();
        Findings findings = assessment == null ? null : assessment.findings();
        return new Counted(
                report.shielded() ? null : report.communeCode(),
                state.getClass().getSimpleName(),
                state instanceof Case.Timed,
                findings == null ? null : damage(findings),
                findings == null ? 0 : persons(findings, Counted::injured),
                findings == null ? 0 : persons(findings, Counted::deadOrMissing),
                findings == null
                        ? 0
                        : Math.toIntExact(findings.household().number("hungryPersons")),
                state instanceof Case.Approvable s ? help(s) : List.of());
    }

    private static int persons(Findings findings, Predicate<Answers> are) {
        return Math.toIntExact(
                findings.persons().stream().map(Subject::answers).filter(are).count());
    }

    /** Three days of treatment or more (Decree 335/2026 Art 12(2)). */
    private static boolean injured(Answers person) {
        return person.number("treatmentDays") >= 3;
    }

    private static boolean deadOrMissing(Answers person) {
        return person.isAnyOf("fate", Set.of("DEAD", "MISSING"));
    }

    private static Damage damage(Findings findings) {
        String house = findings.household().choice("house");
        return switch (house == null ? "NONE" : house) {
            case "LOST" -> Damage.TOTAL;
            case "SEVERE", "VERY_SEVERE" -> Damage.HEAVY;
            case "PARTIAL" -> Damage.PARTIAL;
            default -> Damage.NONE;
        };
    }

    private static List<Help> help(Case.Approvable state) {
        Approval approval = state.approval();
        Progress progress = state.dossier().progress();
        Map<String, Help> help = new TreeMap<>();
        for (BenefitLine line : approval.lines()) {
            Help one = help(line, progress.paid(approval, line));
            help.merge(one.benefit() + one.unit(), one, Counted::sum);
        }
        return help.values().stream().sorted(Comparator.comparing(Help::benefit)).toList();
    }

    private static Help help(BenefitLine line, long settled) {
        return switch (line.benefit()) {
            case Benefit.Cash(var amount) ->
                    new Help(line.norm(), amount.currency().name(), amount.value(), settled);
            case Benefit.InKind(var quantity) ->
                    new Help(
                            line.norm(),
                            quantity.code() + "/" + quantity.unit().name(),
                            quantity.value(),
                            settled);
        };
    }

    private static Help sum(Help one, Help other) {
        return new Help(
                one.benefit(),
                one.unit(),
                Math.addExact(one.approved(), other.approved()),
                Math.addExact(one.settled(), other.settled()));
    }
}

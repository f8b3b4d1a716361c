package vn.lalanh.assessment.casework.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.mongo.MongoPlatform;

/** Cases that were reported and assessed, in a store as production has them; for measurements outside this package. */
public final class RecordedCases {

    public static final String INCIDENT = "inc-recorded";

    private static final int TOGETHER = 500;
    private static final int COMMUNES = 30;
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Set<String> KNOWN =
            Set.of("economicStatus", "householdSize", "priorityGroups");
    private static final Incident FLOOD =
            new Incident.Open(
                    INCIDENT,
                    new Happening(
                            "Lũ (ví dụ)",
                            Cause.NATURAL_DISASTER,
                            "99",
                            List.of(),
                            LocalDate.of(2026, 11, 18)),
                    NOON);

    /** Its books and forms are read once. */
    private static final AssessCase LIKE = CaseFixtures.assess(Findings.NOTHING);

    private final MongoCases cases;
    private final FrozenFacts facts;

    public RecordedCases(MongoPlatform platform) {
        cases = new MongoCases(platform);
        facts = new MongoFrozenFacts(platform);
    }

    public FrozenFacts facts() {
        return facts;
    }

    /**
     * Reports and assesses so many; announces nothing.
     *
     * @param found of each, with what the registry knows of the household
     * @return how many were taken
     */
    public int record(int many, IntFunction<Findings> found) {
        int taken = 0;
        for (int from = 0; from < many; from += TOGETHER) {
            List<Addressed<CaseCommand>> commands = new ArrayList<>();
            IntStream.range(from, Math.min(many, from + TOGETHER))
                    .forEach(number -> commands.addAll(commands(number, found.apply(number))));
            List<Outcome<Case, CaseEvent>> outcomes =
                    cases.change(commands, Case::decide, Case::evolve, (_, _) -> List.of());
            taken += (int) outcomes.stream().filter(Outcome::accepted).count();
        }
        return taken / 2;
    }

    private static List<Addressed<CaseCommand>> commands(int number, Findings found) {
        Household household = household(number, found.household());
        String id = Report.caseId(household.id(), INCIDENT, Report.EMERGENCY, 1);
        CaseCommand report =
                new ReportCase(
                        FLOOD,
                        household.id(),
                        household.communeCode(),
                        Report.EMERGENCY,
                        1,
                        true,
                        CaseFixtures.said(false),
                        household,
                        CaseFixtures.ASSESS_BY,
                        NOON);
        CaseCommand assess =
                new AssessCase(
                        new Findings(asked(found.household()), found.persons(), found.losses()),
                        LIKE.forms(),
                        household,
                        LIKE.law(),
                        LIKE.approveBy(),
                        LIKE.assessor(),
                        NOON);
        var why = vn.lalanh.platform.aggregate.Cause.Step.of("recorded");
        return List.of(new Addressed<>(id, report, why), new Addressed<>(id, assess, why));
    }

    private static Household household(int number, Answers known) {
        String economic = known.choice("economicStatus");
        Set<PriorityGroup> groups =
                known.byQuestion().get("priorityGroups") instanceof Answer.Choices(var codes)
                        ? codes.stream().map(PriorityGroup::valueOf).collect(Collectors.toSet())
                        : Set.of();
        return new Household(
                "hh-" + number,
                "99",
                "99%03d".formatted(1 + number % COMMUNES),
                economic == null ? EconomicStatus.UNKNOWN : EconomicStatus.valueOf(economic),
                groups,
                IntStream.rangeClosed(1, 8).mapToObj(person -> "per-" + person).toList());
    }

    /** What the registry knows nobody is asked. */
    private static Answers asked(Answers all) {
        Map<String, Answer> asked = new HashMap<>(all.byQuestion());
        asked.keySet().removeAll(KNOWN);
        return new Answers(asked);
    }
}

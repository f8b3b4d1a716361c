package vn.lalanh.assessment.relieflist;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseService.Entry;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Said;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.household.KnownHousehold.LearnHousehold;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListService.Taken;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause.Step;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** A flooded village whose households the registry has announced, with the service on memory. */
final class Village {

    static final Step WHY = Step.of("test");

    private final MemoryPlatform platform;
    private ListServices services;

    private Village(MemoryPlatform platform) {
        this.platform = platform;
        this.services = services();
    }

    private ListServices services() {
        return new ListServices(
                platform, InstantSource.fixed(MemoryPlatform.NOW.plus(Duration.ofMinutes(2))));
    }

    static Village of(int households) {
        Village village = new Village(MemoryPlatform.of("/assessment-service"));
        Happening flood =
                new Happening(
                        "Lũ (ví dụ)",
                        Cause.NATURAL_DISASTER,
                        "99",
                        List.of("99001"),
                        LocalDate.of(2026, 9, 28));
        village.tell("inc-1", new DeclareIncident(flood, MemoryPlatform.NOW));
        village.register(households);
        return village;
    }

    /** Something happens to an incident. */
    void tell(String id, IncidentCommand command) {
        services.incidents().service().handle(List.of(new Addressed<>(id, command, WHY)));
    }

    Incident incident(String id) {
        return services.incidents().incidents().find(id).orElseThrow().state();
    }

    void register(int households) {
        services.households()
                .service()
                .handle(
                        IntStream.rangeClosed(1, households)
                                .mapToObj(n ->
                                        new Addressed<>(
                                                Lists.household(n),
                                                new LearnHousehold(
                                                        new Household(
                                                                Lists.household(n),
                                                                "99",
                                                                "99001",
                                                                EconomicStatus.OTHER,
                                                                Set.of(),
                                                                List.of("per-" + n))),
                                                WHY))
                                .toList());
    }

    /** The process dies and starts again; what it had written stays. */
    void restart() {
        platform.crash();
        services = services();
    }

    MemoryPlatform platform() {
        return platform;
    }

    ReliefListService lists() {
        return services.service();
    }

    Opening opening() {
        return services.opening();
    }

    CaseServices cases() {
        return services.cases();
    }

    Listed list(String id) {
        return (Listed) services.list(id);
    }

    Taken drawUp(String id, List<SentLine> lines) {
        return lists().drawUp(id, Lists.HEADING, lines, "sub-village", WHY);
    }

    /** Up to its approval by a third person, who has looked at the sample. */
    void approve(String id) {
        lists().check(id, "sub-checker", WHY);
        Listed list = list(id);
        lists().approve(list, "12/QĐ-UBND", Set.copyOf(list.sheet().lookAt()), "sub-chair", WHY);
    }

    /** A case of the household by itself, assessed as hungry. */
    void ownCase(int household, boolean shielded) {
        Reported report =
                new Reported(
                        "inc-1",
                        Lists.household(household),
                        "99001",
                        Report.EMERGENCY,
                        1,
                        shielded,
                        Set.of(),
                        Said.by("sub-officer"));
        var reported = cases().service().report(List.of(report), WHY).getFirst();
        cases().service()
                .assess(
                        List.of(
                                new Entry<>(
                                        new Current<>(
                                                reported.id(),
                                                reported.state(),
                                                reported.version()),
                                        Found.hunger(3, 1),
                                        WHY)),
                        "sub-worker");
    }

    Map<String, Case> caseStates() {
        return services.caseStates();
    }
}

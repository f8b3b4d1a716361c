package vn.lalanh.assessment;

import java.time.Duration;
import java.util.List;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.casework.CorrectionService;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.incident.IncidentService;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.assessment.timeline.TimelineServices;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryProcess;

/** The whole service on memory, for proofs that run all services together. */
public final class AssessmentOnMemory {

    private static final Duration WATCH_EVERY = Duration.ofMinutes(1);

    private final MemoryProcess process;
    private final CaseService cases;
    private final CorrectionService corrections;
    private final IncidentService incidents;

    public AssessmentOnMemory(MemoryPlatform platform) {
        HouseholdServices households = new HouseholdServices(platform);
        IncidentServices incidentServices = new IncidentServices(platform);
        CaseServices caseServices = new CaseServices(platform, households, incidentServices);
        TimelineServices timelines = new TimelineServices(platform);
        cases = caseServices.service();
        corrections = caseServices.corrections();
        incidents = incidentServices.service();
        Inboxes inboxes = platform.inboxes();
        AssessmentSubscriptions table = new AssessmentSubscriptions();
        process =
                new MemoryProcess(inboxes)
                        .listening(
                                "assessment-households",
                                List.of(Topics.HOUSEHOLDS),
                                table.households(inboxes, households.service()))
                        .listening(
                                "assessment-reservations",
                                List.of(Topics.RESERVATIONS),
                                table.reservations(inboxes, cases))
                        .listening(
                                "assessment-payouts",
                                List.of(Topics.PAYOUTS),
                                table.payouts(inboxes, cases))
                        .listening(
                                "assessment-timeline",
                                Topics.contractTopics(),
                                table.timeline(inboxes, timelines.service(_ -> {})))
                        .turning("deadlines", WATCH_EVERY, caseServices.watch()::turn);
    }

    public MemoryProcess process() {
        return process;
    }

    public CaseService cases() {
        return cases;
    }

    public CorrectionService corrections() {
        return corrections;
    }

    public IncidentService incidents() {
        return incidents;
    }
}

package vn.lalanh.assessment.relieflist;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Lists on memory, with the cases, households and incidents that they need. */
final class ListServices {

    private final HouseholdServices households;
    private final IncidentServices incidents;
    private final CaseServices cases;
    private final MemoryReliefLists lists;
    private final Opening opening;
    private final ReliefListService service;

    /** @param clock of the sweep that finishes what was left behind */
    ListServices(MemoryPlatform platform, InstantSource clock) {
        households = new HouseholdServices(platform);
        incidents = new IncidentServices(platform);
        cases = new CaseServices(platform, households, incidents);
        lists = new MemoryReliefLists(platform);
        ListCases listCases = new ListCases(cases.listed());
        opening = new Opening(lists, listCases, incidents.incidents(), clock);
        service =
                new ReliefListService(
                        lists, listCases, opening, incidents.incidents(), platform.clock());
    }

    HouseholdServices households() {
        return households;
    }

    IncidentServices incidents() {
        return incidents;
    }

    CaseServices cases() {
        return cases;
    }

    ReliefListService service() {
        return service;
    }

    Opening opening() {
        return opening;
    }

    ReliefList list(String id) {
        return lists.find(id).orElseThrow().state();
    }

    Map<String, Case> caseStates() {
        return cases.states().get();
    }

    private static final class MemoryReliefLists extends MemoryAggregates<ReliefList>
            implements ReliefLists {
        MemoryReliefLists(MemoryPlatform platform) {
            super(platform, "reliefLists", ReliefList.Absent::new);
        }

        @Override
        public List<Current<ReliefList>> ofIncidents(
                Collection<String> incidentIds,
                @Nullable String state,
                @Nullable Collection<String> communes,
                @Nullable String after,
                int limit) {
            return all().filter(current ->
                            current.state() instanceof Listed listed
                                    && incidentIds.contains(listed.sheet().heading().incidentId()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Listed> underwayIn(Collection<String> places) {
            return all().flatMap(current ->
                            current.state() instanceof Listed listed
                                            && listed.underway()
                                            && places.contains(listed.sheet().heading().place())
                                    ? Stream.of(listed)
                                    : Stream.empty())
                    .toList();
        }

        @Override
        public List<Current<ReliefList>> approved(int limit) {
            return all().filter(current -> current.state() instanceof ReliefList.Approved)
                    .limit(limit)
                    .toList();
        }
    }
}

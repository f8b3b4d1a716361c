package vn.lalanh.assessment.casework;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.messaging.RealAnnouncements;
import vn.lalanh.assessment.form.file.ShippedForms;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.time.WorkingDays;

/** The cases of the service on memory, for tests outside this package. */
public final class CaseServices {

    private static final NormBooks BOOKS = Books.all();
    private static final WorkingDays CALENDAR = WorkingDays.vietnam();
    private static final CaseSettings SETTINGS = new CaseSettings(Duration.ofMinutes(1), 500);

    private static final byte[] SECRET = "a secret of the tests".getBytes(StandardCharsets.UTF_8);

    private static final DecisionSettings DECISIONS =
            new DecisionSettings(100_000_000, Set.of(), 64, 10, 5);

    private final MemoryCases cases;
    private final CaseService service;
    private final ListedCases listed;
    private final LinkService links;
    private final CorrectionService corrections;
    private final Watch watch;

    public CaseServices(MemoryPlatform platform, HouseholdServices households) {
        this(platform, households, new IncidentServices(platform));
    }

    public CaseServices(
            MemoryPlatform platform, HouseholdServices households, IncidentServices incidents) {
        cases = new MemoryCases(platform);
        Surroundings surroundings =
                new Surroundings(
                        incidents.incidents(),
                        households.households(),
                        BOOKS,
                        ShippedForms.forms());
        Deadlines deadlines = new Deadlines(CALENDAR, DECISIONS, BOOKS);
        service =
                new CaseService(
                        cases,
                        RealAnnouncements.announcements(),
                        surroundings,
                        deadlines,
                        () -> SECRET,
                        platform.clock());
        listed = new ListedCases(cases, service, surroundings, deadlines);
        links = new LinkService(cases, service, surroundings, () -> SECRET);
        corrections =
                new CorrectionService(cases, service, surroundings, deadlines, platform.clock());
        watch = new Watch(cases, service, SETTINGS, platform.clock());
    }

    public CaseService service() {
        return service;
    }

    /** Reassessments and corrections. */
    public CorrectionService corrections() {
        return corrections;
    }

    /** The cases of relief lists. */
    public ListedCases listed() {
        return listed;
    }

    public LinkService links() {
        return links;
    }

    public Cases cases() {
        return cases;
    }

    /** The clock that looks at due times. */
    public Watch watch() {
        return watch;
    }

    /** A case that has been approved; harmless to repeat. */
    public void approve(String id) {
        List.of(
                        CaseFixtures.report(),
                        CaseFixtures.assess(Found.everything()),
                        CaseFixtures.approve())
                .forEach(command ->
                        service.handle(
                                List.of(new Addressed<>(id, command, Cause.Step.of("given")))));
    }

    /** Ids of the lines of an approved case. */
    public List<String> lines(String id) {
        if (cases.find(id).orElseThrow().state() instanceof Case.Approvable state) {
            return state.approval().lines().stream().map(BenefitLine::id).toList();
        }
        throw new AssertionError(id + " is not approved");
    }

    public Supplier<Map<String, Case>> states() {
        return cases::states;
    }

    private static final class MemoryCases extends MemoryAggregates<Case> implements Cases {
        MemoryCases(MemoryPlatform platform) {
            super(platform, "cases", Case.Absent::new);
        }

        @Override
        public List<Current<Case>> list(
                @Nullable String state, Sight sight, @Nullable String after, int limit) {
            return all().filter(c -> sight.shows(c.state()))
                    .filter(c -> state == null || name(c).equals(state))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Current<Case>> ofDevice(Device device, Sight sight) {
            return all().filter(c -> sight.shows(c.state()))
                    .filter(c ->
                            c.state() instanceof Case.Known known
                                    && known.dossier().statements().all().stream()
                                            .anyMatch(said -> device.equals(said.device())))
                    .findFirst();
        }

        @Override
        public List<Current<Case>> unfollowed(Sight sight, @Nullable String after, int limit) {
            return all().filter(c ->
                            c.state() instanceof Case.Known known
                                    && !known.dossier().unfollowed().isEmpty())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<Case>> appealed(Sight sight, @Nullable String after, int limit) {
            return all().filter(c ->
                            c.state() instanceof Case.Known known
                                    && known.dossier().decisions().pending().isPresent())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<Case>> fastLane(
                boolean regularised, Sight sight, @Nullable String after, int limit) {
            return all().filter(c ->
                            c.state() instanceof Case.Approvable known
                                    && known.dossier().decisions().fastLane() != null
                                    && known.dossier().decisions().irregular().isEmpty()
                                            == regularised)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Map<String, Long> totals(Sight sight) {
            return all().filter(c -> sight.shows(c.state()))
                    .collect(Collectors.groupingBy(MemoryCases::name, Collectors.counting()));
        }

        @Override
        public List<Current<Case>> overdue(Instant now, int limit) {
            return all().filter(c ->
                            c.state() instanceof Case.Known known
                                    && known.untoldDues().stream()
                                            .anyMatch(due -> !due.at().isAfter(now)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<Case>> toClose(Instant now, int limit) {
            return all().filter(c ->
                            c.state() instanceof Case.Settled settled
                                    && settled.mayClose()
                                    && !settled.at().plus(Case.COMPLAINTS).isAfter(now))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Current<Case>> ofIncidents(
                Collection<String> incidentIds,
                @Nullable String state,
                Sight sight,
                @Nullable String after,
                int limit) {
            return all().filter(c -> state == null || name(c).equals(state))
                    .filter(c -> isOf(c, incidentIds))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Map<Counted, Long> counted(Collection<String> incidentIds) {
            return all().filter(c -> isOf(c, incidentIds))
                    .map(c -> Counted.of((Case.Known) c.state()))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        @Override
        public Map<Pace, Long> paces(Collection<LocalDate> days) {
            return all().map(c -> Pace.of((Case.Known) c.state()))
                    .filter(pace -> pace != null && days.contains(pace.reportedOn()))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        @Override
        public List<Current<Case>> toAssign(
                Collection<Territory> territories,
                Collection<Holding> held,
                @Nullable String after,
                int limit) {
            return waiting(
                    one -> territories.contains(one.territory()) && isNobodys(one, held),
                    after,
                    limit);
        }

        @Override
        public List<Current<Case>> unassigned(
                Collection<Holding> held, Sight sight, @Nullable String after, int limit) {
            return waiting(one -> isNobodys(one, held), after, limit);
        }

        @Override
        public List<Current<Case>> assigned(
                String assignee,
                @Nullable String state,
                Sight sight,
                @Nullable String after,
                int limit) {
            return waiting(one -> assignee.equals(one.holder()), after, limit);
        }

        @Override
        public Map<Holding, Long> holdings(Collection<String> assignees) {
            return all().flatMap(c -> ToAssess.of(c.state()).stream())
                    .flatMap(one -> holding(one).stream())
                    .filter(holding -> assignees.contains(holding.assignee()))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        private List<Current<Case>> waiting(
                Predicate<ToAssess> which, @Nullable String after, int limit) {
            return all().flatMap(
                            c -> ToAssess.of(c.state()).map(one -> new Waiting(one, c)).stream())
                    .filter(found -> which.test(found.what()))
                    .filter(found -> after == null || found.what().urgency().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Waiting::what, ToAssess.BY_URGENCY))
                    .limit(limit)
                    .map(Waiting::current)
                    .toList();
        }

        private record Waiting(ToAssess what, Current<Case> current) {}

        private static boolean isNobodys(ToAssess one, Collection<Holding> held) {
            return holding(one).filter(held::contains).isEmpty();
        }

        private static Optional<Holding> holding(ToAssess one) {
            return Optional.ofNullable(one.holder())
                    .map(holder -> new Holding(holder, one.territory()));
        }

        @Override
        public boolean countThoseBefore(int limit) {
            return false;
        }

        private static boolean isOf(Current<Case> current, Collection<String> incidentIds) {
            return current.state() instanceof Case.Known known
                    && incidentIds.contains(known.dossier().report().incidentId());
        }

        private static String name(Current<Case> current) {
            return current.state().getClass().getSimpleName();
        }
    }
}

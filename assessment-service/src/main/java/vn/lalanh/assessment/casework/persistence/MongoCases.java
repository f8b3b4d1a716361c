package vn.lalanh.assessment.casework.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Decisions;
import vn.lalanh.assessment.casework.Device;
import vn.lalanh.assessment.casework.FastLane;
import vn.lalanh.assessment.casework.Holding;
import vn.lalanh.assessment.casework.Pace;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.casework.Statement;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.assessment.casework.ToAssess;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.platform.time.WorkingDays;

@Component
class MongoCases extends MongoAggregates<Case> implements Cases {

    /** A service that stood still for longer than this has other worries. */
    private static final int DAYS_BACK = 400;

    private static final String INCIDENT = "incident";
    private static final String SHIELDED = "shielded";
    private static final String COUNTED = "counted";
    private static final String REPORTED = "reported";
    private static final String PACE = "pace";
    private static final String WAITS = "waits";
    private static final String URGENCY = "urgency";
    private static final String ASSIGNEE = "assignee";
    private static final String HOLDS = "holds";

    private static final List<String> UNASSESSED =
            List.of(Case.Triaged.class.getSimpleName(), Case.Returned.class.getSimpleName());

    /** The incident of a case that nobody has reported yet. */
    private static final String NONE = "";

    private static final Shape<Case> SHAPE =
            new Shape<>(
                    "cases",
                    Case.class,
                    Case.Absent::new,
                    MongoCases::by,
                    List.of(
                            List.of("state"),
                            List.of("commune"),
                            List.of("unfollowed"),
                            List.of("appealed"),
                            List.of("regularised"),
                            List.of("dueDay"),
                            List.of("closeDay"),
                            List.of("devices"),
                            List.of(INCIDENT, COUNTED),
                            List.of(REPORTED, PACE),
                            List.of(WAITS),
                            List.of(ASSIGNEE, HOLDS)));

    MongoCases(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(Case state) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", state.getClass().getSimpleName());
        by.putAll(counted(state));
        by.putAll(waiting(state));
        if (state instanceof Case.Known known) {
            by.put("commune", known.dossier().report().communeCode());
            by.put("unfollowed", !known.dossier().unfollowed().isEmpty());
            known.untoldDues().stream()
                    .findFirst()
                    .ifPresent(due -> {
                        by.put("dueDay", day(due.at()));
                        by.put("dueAt", due.at());
                    });
            List<String> devices = devices(known);
            if (!devices.isEmpty()) {
                by.put("devices", devices);
            }
            Decisions decisions = known.dossier().decisions();
            if (decisions.pending().isPresent()) {
                by.put("appealed", true);
            }
            FastLane lane = decisions.fastLane();
            if (lane != null && known instanceof Case.Approvable) {
                by.put("regularised", lane.regularised() != null);
            }
        }
        if (state instanceof Case.Settled settled && settled.mayClose()) {
            Instant at = settled.at().plus(Case.COMPLAINTS);
            by.put("closeDay", day(at));
            by.put("closeAt", at);
        }
        return by;
    }

    private static List<String> devices(Case.Known state) {
        return state.dossier().statements().all().stream()
                .map(Statement::device)
                .filter(Objects::nonNull)
                .map(MongoCases::text)
                .toList();
    }

    /** Ids have no slash. */
    private static String text(Device device) {
        return device.id() + "/" + device.caseId();
    }

    @Override
    public Optional<Current<Case>> ofDevice(Device device, Sight sight) {
        Bson filter = and(eq("by.devices", text(device)), seen(sight));
        return where(filter, ascending("_id"), 0, 1).stream().findFirst();
    }

    /** Where it waits for an assessor, and whose it is. */
    private static Map<String, Object> waiting(Case state) {
        ToAssess waiting = ToAssess.of(state).orElse(null);
        if (waiting == null) {
            boolean unassessed = UNASSESSED.contains(state.getClass().getSimpleName());
            return unassessed ? Map.of(WAITS, NONE) : Map.of();
        }
        Map<String, Object> by = new HashMap<>();
        by.put(WAITS, waiting.territory().text());
        by.put(URGENCY, waiting.urgency());
        String holder = waiting.holder();
        if (holder != null) {
            by.put(ASSIGNEE, holder);
            by.put(HOLDS, new Holding(holder, waiting.territory()).text());
        }
        return by;
    }

    private static Map<String, Object> counted(Case state) {
        // one that is kept elsewhere may be of a protected case
        boolean hidden = state instanceof Case.Elsewhere;
        Map<String, Object> counted = new HashMap<>(Map.of(INCIDENT, NONE, SHIELDED, hidden));
        if (state instanceof Case.Known known) {
            counted.put(SHIELDED, known.dossier().report().shielded());
            counted.put(INCIDENT, known.dossier().report().incidentId());
            counted.put(COUNTED, CountedText.of(Counted.of(known)));
            Pace pace = Pace.of(known);
            if (pace != null) {
                counted.put(REPORTED, pace.reportedOn().toString());
                counted.put(PACE, PaceText.of(pace));
            }
        }
        return counted;
    }

    @Override
    public List<Current<Case>> list(
            @Nullable String state, Sight sight, @Nullable String after, int limit) {
        Bson filter =
                and(state == null ? empty() : eq("by.state", state), seen(sight), after(after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Case>> unfollowed(Sight sight, @Nullable String after, int limit) {
        Bson filter = and(eq("by.unfollowed", true), seen(sight), after(after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Case>> appealed(Sight sight, @Nullable String after, int limit) {
        Bson filter = and(eq("by.appealed", true), seen(sight), after(after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public List<Current<Case>> fastLane(
            boolean regularised, Sight sight, @Nullable String after, int limit) {
        Bson filter = and(eq("by.regularised", regularised), seen(sight), after(after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public Map<String, Long> totals(Sight sight) {
        Map<String, Long> totals = new TreeMap<>();
        List<Bson> byState = List.of(match(seen(sight)), group("$by.state", sum("count", 1)));
        for (Document one : documents().aggregate(byState)) {
            totals.put(one.getString("_id"), one.get("count", Number.class).longValue());
        }
        return totals;
    }

    @Override
    public List<Current<Case>> ofIncidents(
            Collection<String> incidentIds,
            @Nullable String state,
            Sight sight,
            @Nullable String after,
            int limit) {
        Bson filter =
                and(
                        in("by." + INCIDENT, incidentIds),
                        state == null ? empty() : eq("by.state", state),
                        seen(sight),
                        after(after));
        return where(filter, ascending("_id"), 0, limit);
    }

    @Override
    public Map<Counted, Long> counted(Collection<String> incidentIds) {
        return alike(INCIDENT, incidentIds, COUNTED, CountedText::read);
    }

    @Override
    public Map<Pace, Long> paces(Collection<LocalDate> days) {
        return alike(
                REPORTED, days.stream().map(LocalDate::toString).toList(), PACE, PaceText::read);
    }

    /** No more than the index on both fields is read: this form, and no other, both stores answer from it alone. */
    private <T> Map<T, Long> alike(
            String of, Collection<String> values, String what, Function<String, T> read) {
        Map<T, Long> alike = new HashMap<>();
        List<Bson> pipeline =
                List.of(match(in("by." + of, values)), group("$by." + what, sum("count", 1)));
        for (Document one : documents().aggregate(pipeline)) {
            alike.merge(
                    read.apply(one.getString("_id")),
                    one.get("count", Number.class).longValue(),
                    Long::sum);
        }
        return alike;
    }

    @Override
    public List<Current<Case>> toAssign(
            Collection<Territory> territories,
            Collection<Holding> held,
            @Nullable String after,
            int limit) {
        List<String> places = territories.stream().map(Territory::text).toList();
        return byUrgency(and(in("by." + WAITS, places), nobodys(held)), after, limit);
    }

    @Override
    public List<Current<Case>> unassigned(
            Collection<Holding> held, Sight sight, @Nullable String after, int limit) {
        Bson filter =
                and(
                        in("by.state", UNASSESSED),
                        exists("by." + URGENCY),
                        nobodys(held),
                        seen(sight));
        return byUrgency(filter, after, limit);
    }

    @Override
    public List<Current<Case>> assigned(
            String assignee,
            @Nullable String state,
            Sight sight,
            @Nullable String after,
            int limit) {
        Bson filter =
                and(
                        eq("by." + ASSIGNEE, assignee),
                        state == null ? empty() : eq("by.state", state),
                        seen(sight));
        return byUrgency(filter, after, limit);
    }

    /** Also those that say nothing of a holder. */
    private static Bson nobodys(Collection<Holding> held) {
        return nin("by." + HOLDS, held.stream().map(Holding::text).toList());
    }

    private List<Current<Case>> byUrgency(Bson filter, @Nullable String after, int limit) {
        Bson rest = after == null ? filter : and(filter, gt("by." + URGENCY, after));
        return where(rest, ascending("by." + URGENCY), 0, limit);
    }

    @Override
    public Map<Holding, Long> holdings(Collection<String> assignees) {
        return alike(ASSIGNEE, assignees, HOLDS, Holding::read);
    }

    /** Guarded by version: a case that is written meanwhile is counted by that write. */
    @Override
    public boolean countThoseBefore(int limit) {
        List<WriteModel<Document>> additions =
                where(uncounted(), ascending("_id"), 0, limit).stream()
                        .map(MongoCases::addition)
                        .toList();
        if (!additions.isEmpty()) {
            documents().bulkWrite(additions);
        }
        return additions.size() == limit;
    }

    private static Bson uncounted() {
        return or(
                exists("by." + SHIELDED, false),
                and(in("by.state", UNASSESSED), exists("by." + WAITS, false)));
    }

    private static WriteModel<Document> addition(Current<Case> current) {
        Map<String, Object> added = new HashMap<>(counted(current.state()));
        added.putAll(waiting(current.state()));
        return new UpdateOneModel<>(
                and(eq("_id", current.id()), eq("version", current.version())),
                combine(
                        added.entrySet().stream()
                                .map(field -> set("by." + field.getKey(), field.getValue()))
                                .toList()));
    }

    @Override
    public List<Current<Case>> overdue(Instant now, int limit) {
        return passed("dueDay", "dueAt", now, limit);
    }

    @Override
    public List<Current<Case>> toClose(Instant now, int limit) {
        return passed("closeDay", "closeAt", now, limit);
    }

    /** By day, because an index knows equality only; by instant within the day of today. */
    private List<Current<Case>> passed(String day, String at, Instant now, int limit) {
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.ZONE);
        List<String> days = new ArrayList<>();
        for (int back = 0; back <= DAYS_BACK; back++) {
            days.add(today.minusDays(back).toString());
        }
        return where(and(in("by." + day, days), lte("by." + at, now)), ascending("_id"), 0, limit);
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE).toString();
    }

    private static Bson seen(Sight sight) {
        Collection<String> communes = sight.communes();
        return and(communes == null ? empty() : in("by.commune", communes), kinds(sight));
    }

    /** What does not say whether it is protected was written before that was kept, and is there for nobody until it does. */
    private static Bson kinds(Sight sight) {
        if (sight.ordinary() == sight.shielded()) {
            return sight.ordinary() ? empty() : in("_id", List.of());
        }
        return eq("by." + SHIELDED, sight.shielded());
    }

    private static Bson after(@Nullable String id) {
        return id == null ? empty() : gt("_id", id);
    }
}

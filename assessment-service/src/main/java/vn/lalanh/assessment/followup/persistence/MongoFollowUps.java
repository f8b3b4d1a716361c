package vn.lalanh.assessment.followup.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.followup.FollowUp;
import vn.lalanh.assessment.followup.FollowUps;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.mongo.MongoAggregates;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.mongo.Shape;
import vn.lalanh.platform.time.WorkingDays;

@Component
class MongoFollowUps extends MongoAggregates<FollowUp> implements FollowUps {

    /** A service that stood still for longer than this has other worries. */
    private static final int DAYS_BACK = 400;

    private static final Shape<FollowUp> SHAPE =
            new Shape<>(
                    "follow-ups",
                    FollowUp.class,
                    FollowUp.Absent::new,
                    MongoFollowUps::by,
                    List.of(
                            List.of("about"),
                            List.of("commune", "state"),
                            List.of("state"),
                            List.of("dueDay")));

    MongoFollowUps(MongoPlatform platform) {
        super(platform, SHAPE);
    }

    private static Map<String, ?> by(FollowUp state) {
        Map<String, Object> by = new HashMap<>();
        by.put("state", state.getClass().getSimpleName());
        if (state instanceof FollowUp.Known known) {
            by.put("shielded", known.matter().shielded());
            by.put("commune", known.matter().communeCode());
            by.put(
                    "about",
                    Stream.of(known.matter().caseId(), known.matter().postingId())
                            .filter(Objects::nonNull)
                            .toList());
        }
        if (state instanceof FollowUp.Open open) {
            by.put("dueDay", day(open.dueAt()).toString());
            by.put("dueAt", open.dueAt());
        }
        return by;
    }

    @Override
    public List<Current<FollowUp>> list(
            @Nullable String state,
            @Nullable Collection<String> communes,
            @Nullable String about,
            @Nullable Boolean shielded,
            @Nullable String after,
            int limit) {
        Bson filter =
                and(
                        about == null ? empty() : eq("by.about", about),
                        shielded == null ? empty() : eq("by.shielded", shielded),
                        communes == null ? empty() : in("by.commune", communes),
                        state == null ? empty() : eq("by.state", state),
                        after == null ? empty() : gt("_id", after));
        return where(filter, ascending("_id"), 0, limit);
    }

    /** By day, because an index knows equality only; by instant within the day of today. */
    @Override
    public List<Current<FollowUp>> passed(Instant now, int limit) {
        LocalDate today = day(now);
        List<String> days =
                IntStream.rangeClosed(0, DAYS_BACK)
                        .mapToObj(back -> today.minusDays(back).toString())
                        .toList();
        return where(and(in("by.dueDay", days), lte("by.dueAt", now)), ascending("_id"), 0, limit);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }
}

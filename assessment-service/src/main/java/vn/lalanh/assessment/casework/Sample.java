package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.identity.Ids;

/**
 * Which cases of a bulk must be looked at in full before it is approved. Like cases are those with the same benefits. A
 * function of the ids alone, so that nobody chooses what is looked at, and a repeat asks for the same ones.
 */
public final class Sample {

    /** Up to so many like cases may be approved without a sample. */
    public static final int FREE = 20;

    private static final int LEAST = 5;
    private static final int ONE_IN = 20;

    private final Set<String> lookAt = new TreeSet<>();
    private final Map<String, Group> groups = new HashMap<>();

    private record Group(String digest, int cases) {}

    private Sample() {}

    public static Sample of(Collection<Current<Case>> bulk) {
        Map<String, Set<String>> alike = new TreeMap<>();
        for (Current<Case> one : bulk) {
            Assessment assessment =
                    one.state() instanceof Case.Known known ? known.assessed() : null;
            if (assessment != null) {
                alike.computeIfAbsent(benefits(assessment), _ -> new TreeSet<>()).add(one.id());
            }
        }
        Sample sample = new Sample();
        alike.values().stream().filter(ids -> ids.size() > FREE).forEach(sample::draw);
        return sample;
    }

    /** Of cases that are alike whatever they are given: the lines of one list. */
    public static Sample ofAlike(Collection<String> ids) {
        Sample sample = new Sample();
        if (ids.size() > FREE) {
            sample.draw(new TreeSet<>(ids));
        }
        return sample;
    }

    private static String benefits(Assessment assessment) {
        return assessment.lines().stream()
                .map(BenefitLine::norm)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void draw(Set<String> ids) {
        String digest = Ids.derive("bulk", ids.toArray(String[]::new));
        int size = Math.max(LEAST, Math.ceilDiv(ids.size(), ONE_IN));
        ids.stream()
                .sorted(Comparator.comparing(id -> Ids.derive("draw", digest, id)))
                .limit(size)
                .forEach(lookAt::add);
        ids.forEach(id -> groups.put(id, new Group(digest, ids.size())));
    }

    /** In order of their ids; empty where no sample is needed. */
    public List<String> lookAt() {
        return new ArrayList<>(lookAt);
    }

    /** Why a bulk whose approver has looked at these is not approved; null if it is. More than was asked is welcome. */
    public @Nullable Refusal missingFrom(Collection<String> lookedAt) {
        if (lookedAt.containsAll(lookAt)) {
            return null;
        }
        return lookedAt.isEmpty() ? CaseRefusal.SAMPLE_MISSING : CaseRefusal.SAMPLE_WRONG;
    }

    /** What is recorded with the approval of a case. */
    public Bulk bulkOf(String id, Collection<String> lookedAt) {
        Group group = groups.get(id);
        return group == null
                ? Bulk.ALONE
                : new Bulk(group.digest(), group.cases(), lookedAt.contains(id));
    }
}

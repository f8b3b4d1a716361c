package vn.lalanh.assessment.casework.persistence;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.platform.mongo.MongoPlatform;

/**
 * Reads the facts out of the documents of cases and leaves the rest, most of all the explanations, where it is: a tenth of a
 * document, and without what is made anew of it. Field names are those of the records {@link Case} is made of.
 */
@Component
class MongoFrozenFacts implements FrozenFacts {

    private static final Set<String> ENDED =
            Set.of(
                    Case.Rejected.class.getSimpleName(),
                    Case.Appealed.class.getSimpleName(),
                    Case.Withdrawn.class.getSimpleName());

    private final MongoCollection<Document> cases;

    MongoFrozenFacts(MongoPlatform platform) {
        cases = platform.database().getCollection("cases");
    }

    @Override
    public List<String> ids(Collection<String> incidentIds) {
        Set<String> ids = new TreeSet<>();
        for (Document one : cases.find(in("by.incident", incidentIds)).projection(include("_id"))) {
            ids.add(one.getString("_id"));
        }
        return List.copyOf(ids);
    }

    @Override
    public List<Frozen> of(Collection<String> caseIds) {
        List<Frozen> found = new ArrayList<>(caseIds.size());
        for (Document one :
                cases.find(in("_id", caseIds))
                        .batchSize(caseIds.size() + 1)
                        .projection(
                                include(
                                        "state.is",
                                        "state.dossier.report.incidentId",
                                        "state.dossier.report.provinceCode",
                                        "state.dossier.report.communeCode",
                                        "state.dossier.report.shielded",
                                        "state.assessment.facts",
                                        "state.approval.assessment.facts"))) {
            Document state = one.get("state", Document.class);
            Document report = state.getEmbedded(List.of("dossier", "report"), Document.class);
            if (report != null) {
                found.add(frozen(state, report));
            }
        }
        return found;
    }

    private static Frozen frozen(Document state, Document report) {
        Document approved =
                state.getEmbedded(List.of("approval", "assessment", "facts"), Document.class);
        Document facts =
                approved != null
                        ? approved
                        : state.getEmbedded(List.of("assessment", "facts"), Document.class);
        return new Frozen(
                report.getString("incidentId"),
                report.getString("provinceCode"),
                report.getString("communeCode"),
                report.getBoolean("shielded", false),
                ENDED.contains(state.getString("is")),
                facts(facts));
    }

    private static @Nullable Facts facts(@Nullable Document facts) {
        if (facts == null) {
            return null;
        }
        Document findings = facts.get("findings", Document.class);
        return new Facts(
                Cause.valueOf(facts.getString("cause")),
                LocalDate.parse(facts.getString("occurredOn")),
                LocalDate.parse(facts.getString("decidedOn")),
                new Findings(
                        answers(findings.get("household", Document.class)),
                        subjects(findings.getList("persons", Document.class)),
                        subjects(findings.getList("losses", Document.class))));
    }

    private static List<Subject> subjects(List<Document> subjects) {
        return subjects.stream()
                .map(one ->
                        new Subject(
                                one.getString("id"), answers(one.get("answers", Document.class))))
                .collect(Collectors.toList());
    }

    private static Answers answers(Document answers) {
        Document stored = answers.get("byQuestion", Document.class);
        Map<String, Answer> byQuestion = HashMap.newHashMap(stored.size());
        stored.forEach((question, one) -> byQuestion.put(question, answer((Document) one)));
        return new Answers(byQuestion);
    }

    private static Answer answer(Document one) {
        return switch (one.getString("is")) {
            case "Flag" -> new Answer.Flag(one.getBoolean("yes", false));
            case "Count" -> new Answer.Count(one.get("number", Number.class).longValue());
            case "Choice" -> new Answer.Choice(one.getString("code"));
            case "Choices" -> new Answer.Choices(one.getList("codes", String.class));
            default -> throw new IllegalStateException("no answer: " + one.getString("is"));
        };
    }
}

package vn.lalanh.assessment.form.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.form.Nearest;
import vn.lalanh.assessment.form.Question;
import vn.lalanh.platform.identity.Ids;

/** The form of one cause, compiled. What fits costs one pass of the validator; words are sought for what does not. */
final class SchemaForm implements Form {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Misfit SOMEWHERE =
            new Misfit(
                    Asked.HOUSEHOLD,
                    null,
                    null,
                    "Không đúng theo phiếu; hãy xem GET /forms.",
                    "Not as the form says; see GET /forms.");

    private final Cause cause;
    private final List<Question> questions;
    private final Schema compiled;
    private final String schema;

    SchemaForm(Cause cause, ObjectNode form) {
        this.cause = cause;
        this.questions =
                Stream.of(Part.values()).flatMap(part -> part.questions(form).stream()).toList();
        this.compiled = Schemas.compiled(form);
        this.schema = form.toString();
    }

    @Override
    public Cause cause() {
        return cause;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public String digest() {
        return Ids.sha256(schema);
    }

    @Override
    public List<Misfit> misfits(Findings findings) {
        JsonNode body = body(findings);
        List<Error> english = errors(body, Locale.ENGLISH);
        if (english.isEmpty()) {
            return List.of();
        }
        List<Error> vietnamese = errors(body, VIETNAMESE);
        List<Misfit> misfits = new ArrayList<>();
        for (int n = 0; n < english.size(); n++) {
            misfits.add(misfit(english.get(n), vietnamese.get(n).getMessage(), findings));
        }
        return misfits.stream().distinct().toList();
    }

    private List<Error> errors(JsonNode body, Locale locale) {
        return compiled.validate(
                body, context -> context.executionConfig(config -> config.locale(locale)));
    }

    private Misfit misfit(Error error, String vi, Findings findings) {
        String[] steps = error.getInstanceLocation().toString().split("/", -1);
        Part.Place place = Part.place(steps, findings);
        if (place == null) {
            return SOMEWHERE;
        }
        String property = error.getProperty();
        if (property != null && error.getKeyword().equals("additionalProperties")) {
            return unknown(place.at(property), property);
        }
        Part.Place asked = property == null ? place : place.at(property);
        return asked(asked)
                .map(question -> misfit(asked, question.needsVi(), question.needsEn()))
                .orElseGet(() -> misfit(asked, vi, error.getMessage()));
    }

    private Optional<Question> asked(Part.Place place) {
        return questions.stream().filter(place::asks).findFirst();
    }

    /** It may be asked of somebody else, or be another question's name with a slip. */
    private Misfit unknown(Part.Place place, String name) {
        Optional<Question> elsewhere =
                questions.stream().filter(question -> question.name().equals(name)).findFirst();
        if (elsewhere.isPresent()) {
            String field = Part.of(elsewhere.get().of()).field();
            return misfit(
                    place,
                    "Câu hỏi này thuộc phần %s của phiếu; hãy chuyển câu trả lời sang đó."
                            .formatted(field),
                    "This question belongs to the part %s of the form; move its answer there."
                            .formatted(field));
        }
        Optional<String> meant =
                Nearest.to(
                        name,
                        questions.stream()
                                .filter(question -> question.of() == place.part().of())
                                .map(Question::name)
                                .toList());
        return misfit(
                place,
                "Phiếu không có câu hỏi này; "
                        + meant.map("có phải là %s không?"::formatted)
                                .orElse("hãy xem các câu hỏi ở GET /forms."),
                "The form has no such question; "
                        + meant.map("did you mean %s?"::formatted)
                                .orElse("see its questions at GET /forms."));
    }

    private static Misfit misfit(Part.Place place, String vi, String en) {
        return new Misfit(place.part().of(), place.subject(), place.question(), vi, en);
    }

    private static ObjectNode body(Findings findings) {
        ObjectNode body = NODES.objectNode();
        body.set("answers", answers(findings.household()));
        for (Part part : List.of(Part.PERSONS, Part.LOSSES)) {
            var all = body.putArray(part.field());
            for (Subject subject : part.subjects(findings)) {
                all.addObject().put("id", subject.id()).set("answers", answers(subject.answers()));
            }
        }
        return body;
    }

    private static ObjectNode answers(Answers answers) {
        ObjectNode node = NODES.objectNode();
        answers.byQuestion().forEach((question, answer) -> node.set(question, plain(answer)));
        return node;
    }

    private static JsonNode plain(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean yes) -> NODES.booleanNode(yes);
            case Answer.Count(long number) -> NODES.numberNode(number);
            case Answer.Choice(String code) -> NODES.stringNode(code);
            case Answer.Choices(var codes) -> {
                var list = NODES.arrayNode();
                codes.forEach(list::add);
                yield list;
            }
        };
    }

    @Override
    public String toString() {
        return "form of " + cause;
    }
}

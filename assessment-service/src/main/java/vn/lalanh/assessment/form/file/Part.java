package vn.lalanh.assessment.form.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Question;

/** Where the questions of one kind stand in a form, and their answers in the body of an assessment. */
enum Part {
    ANSWERS(Asked.HOUSEHOLD, "answers", "/properties/answers", 50) {
        @Override
        List<Subject> subjects(Findings findings) {
            return List.of(new Subject("", findings.household()));
        }
    },
    PERSONS(Asked.PERSON, "persons", "/properties/persons/items/properties/answers", 50) {
        @Override
        List<Subject> subjects(Findings findings) {
            return findings.persons();
        }
    },
    LOSSES(Asked.LOSS, "losses", "/properties/losses/items/properties/answers", 100) {
        @Override
        List<Subject> subjects(Findings findings) {
            return findings.losses();
        }
    };

    private final Asked of;
    private final String field;
    private final String pointer;
    private final int most;

    Part(Asked of, String field, String pointer, int most) {
        this.of = of;
        this.field = field;
        this.pointer = pointer;
        this.most = most;
    }

    static Part of(Asked asked) {
        return switch (asked) {
            case HOUSEHOLD -> ANSWERS;
            case PERSON -> PERSONS;
            case LOSS -> LOSSES;
        };
    }

    Asked of() {
        return of;
    }

    String field() {
        return field;
    }

    /** Most subjects that one body may have. */
    int most() {
        return most;
    }

    /** In the order of their places in the body that is checked. */
    abstract List<Subject> subjects(Findings findings);

    JsonNode in(JsonNode form) {
        return form.at(pointer);
    }

    /** Those that a form asks here, in its order. */
    List<Question> questions(JsonNode form) {
        List<Question> questions = new ArrayList<>();
        in(form).path("properties")
                .properties()
                .forEach(named -> questions.add(question(named.getKey(), named.getValue())));
        return questions;
    }

    private Question question(String name, JsonNode asked) {
        return new Question(
                name,
                of,
                asked.path("title").asString(),
                asked.path("titleEn").asString(),
                switch (asked.path("type").asString()) {
                    case "boolean" -> Question.Kind.FLAG;
                    case "integer" -> Question.Kind.COUNT;
                    case "string" -> Question.Kind.CHOICE;
                    default -> Question.Kind.CHOICES;
                },
                codes(asked.has("items") ? asked.path("items") : asked),
                asked.path("minimum").asLong(0),
                asked.path("maximum").asLong(0),
                asked.path("countsPersons").asBoolean(false));
    }

    private static List<String> codes(JsonNode of) {
        return StreamSupport.stream(of.path("oneOf").spliterator(), false)
                .map(code -> code.path("const").asString())
                .toList();
    }

    /** What stands at a place of this part in the body; null where there is nothing of the kind. */
    static @Nullable Place place(String[] steps, Findings findings) {
        for (Part part : values()) {
            if (steps.length > 1 && steps[1].equals(part.field)) {
                return part.placed(steps, findings);
            }
        }
        return null;
    }

    private Place placed(String[] steps, Findings findings) {
        if (this == ANSWERS) {
            return new Place(this, null, steps.length > 2 ? steps[2] : null);
        }
        Subject subject =
                steps.length > 2 ? subjects(findings).get(Integer.parseInt(steps[2])) : null;
        return new Place(
                this, subject == null ? null : subject.id(), steps.length > 4 ? steps[4] : null);
    }

    /** Of whom, and which answer; null for all of them. */
    record Place(Part part, @Nullable String subject, @Nullable String question) {
        Place at(String other) {
            return new Place(part, subject, other);
        }

        boolean asks(Question one) {
            return one.of() == part.of()
                    && one.name().equals(Objects.requireNonNullElse(question, ""));
        }
    }
}

package vn.lalanh.assessment.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an assessor found: answers about the household, its persons and what it lost. The order of persons and losses says
 * nothing; they are kept by their ids.
 *
 * @param persons only those of whom something was found
 */
public record Findings(Answers household, List<Subject> persons, List<Subject> losses) {

    public static final Findings NOTHING = new Findings(Answers.NONE, List.of(), List.of());

    public Findings {
        persons = byId("person", persons);
        losses = byId("loss", losses);
    }

    private static List<Subject> byId(String what, List<Subject> subjects) {
        Set<String> ids = subjects.stream().map(Subject::id).collect(Collectors.toSet());
        if (ids.size() < subjects.size()) {
            throw new IllegalArgumentException("a " + what + " is there twice");
        }
        return subjects.stream().sorted(Comparator.comparing(Subject::id)).toList();
    }

    /** Whether this was found of any person. */
    public boolean anyPerson(String question) {
        return persons.stream().anyMatch(person -> person.answers().yes(question));
    }

    /** The same with more known of the household; what is known from elsewhere counts before what was found. */
    public Findings knowing(Answers known) {
        return new Findings(household.and(known), persons, losses);
    }
}

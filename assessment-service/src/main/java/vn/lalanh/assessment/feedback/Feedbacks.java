package vn.lalanh.assessment.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lalanh.platform.aggregate.Aggregates;
import vn.lalanh.platform.aggregate.Current;

/** All feedback. */
public interface Feedbacks extends Aggregates<Feedback> {

    /** The one whose unused link, expired or not, has this hash. */
    Optional<Current<Feedback>> byLink(String sha256);

    /** Of one case, by settlement. */
    List<Current<Feedback>> ofCase(String caseId);

    /** Given, and asking for follow-ups that are perhaps not open yet. */
    List<Feedback.Given> owing(int limit);

    /** How many are alike, of these incidents; answered from an index. */
    Map<Rated, Long> rated(Collection<String> incidentIds);
}

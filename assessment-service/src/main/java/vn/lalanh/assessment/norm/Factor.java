package vn.lalanh.assessment.norm;

import java.util.List;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;

/**
 * One of the degrees by which a province raises help: of damage, of vulnerability, of circumstances, of ability to recover.
 * Criteria that hold give points, points give a percentage.
 *
 * @param scale from few points to many; the first from 0
 */
public record Factor(
        String id,
        Sentence name,
        Counting counting,
        List<Criterion> criteria,
        List<Grade> scale,
        Sentence article) {

    /** What several criteria come to. */
    public enum Counting {
        /** All that hold are added up. */
        SUM,
        /** The one with the most points counts. */
        HIGHEST
    }

    /** Points for what is so. */
    public record Criterion(Sentence name, When when, int points) {}

    /** From so many points on, so many percent. */
    public record Grade(int atLeast, int percent) {}

    public Factor {
        criteria = List.copyOf(criteria);
        scale = List.copyOf(scale);
    }

    int points(Answers own, Findings findings) {
        int points = 0;
        for (Criterion criterion : criteria) {
            if (criterion.when().holds(own, findings)) {
                points =
                        switch (counting) {
                            case SUM -> points + criterion.points();
                            case HIGHEST -> Math.max(points, criterion.points());
                        };
            }
        }
        return points;
    }

    int percent(int points) {
        int percent = 100;
        for (Grade grade : scale) {
            if (points >= grade.atLeast()) {
                percent = grade.percent();
            }
        }
        return percent;
    }

    /** Those that hold. */
    List<Criterion> met(Answers own, Findings findings) {
        return criteria.stream()
                .filter(criterion -> criterion.when().holds(own, findings))
                .toList();
    }
}

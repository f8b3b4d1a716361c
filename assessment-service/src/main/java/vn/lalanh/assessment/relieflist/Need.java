package vn.lalanh.assessment.relieflist;

import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;

/** What a list is for: which questions its lines answer. What the law gives for the answers is for the norm books to say. */
public enum Need {
    /** Rice for hungry persons, by the month. */
    HUNGER("Thiếu đói", "Hunger") {
        @Override
        Map<String, Answer> asked(ReliefLine line) {
            return Map.of(
                    "hungryPersons", new Answer.Count(line.hungryPersons()),
                    "hungryMonths", new Answer.Count(line.hungryMonths()));
        }
    },
    /** Relief goods: blankets, pots, food, water. */
    ESSENTIALS("Nhu yếu phẩm", "Essential goods") {
        @Override
        Map<String, Answer> asked(ReliefLine line) {
            return Map.of("needsEssentials", new Answer.Flag(true));
        }
    };

    private final String vi;
    private final String en;

    Need(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    abstract Map<String, Answer> asked(ReliefLine line);

    /** As an assessor's form would answer; how many live there counts while the registry has not announced the household. */
    Findings findings(ReliefLine line) {
        Map<String, Answer> answers = new TreeMap<>(asked(line));
        answers.put("householdSize", new Answer.Count(line.members()));
        return Findings.NOTHING.knowing(new Answers(answers));
    }
}

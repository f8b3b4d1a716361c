package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lalanh.assessment.casework.Residents.Member;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.form.Question;

/** What an assessment says of people who do not live there, as it was found when the need was reported. */
final class Contradictions {

    private Contradictions() {}

    static List<Misfit> of(Residents residents, Findings findings, Form form) {
        List<Misfit> misfits = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Subject person : findings.persons()) {
            Optional<Member> member = residents.called(person.id());
            if (member.isEmpty()) {
                misfits.add(
                        person(
                                person,
                                "Người này không có trong hộ khi báo; hãy kiểm tra mã người, hoặc báo lại hộ với đủ người.",
                                "Nobody of this id lived there when the need was reported; check the id, or report the"
                                        + " household again with everybody in it."));
            } else if (!named.add(member.get().id())) {
                misfits.add(
                        person(
                                person,
                                "Người này đã được nêu bằng mã khác; hãy gộp các câu trả lời.",
                                "This person is there already by another id; put the answers together."));
            }
        }
        int members = residents.members().size();
        form.questions().stream()
                .filter(question -> question.countsPersons() && question.of() == Asked.HOUSEHOLD)
                .filter(question -> findings.household().number(question.name()) > members)
                .map(question -> tooMany(question, members))
                .forEach(misfits::add);
        return misfits;
    }

    private static Misfit person(Subject person, String vi, String en) {
        return new Misfit(Asked.PERSON, person.id(), null, vi, en);
    }

    private static Misfit tooMany(Question question, int members) {
        return new Misfit(
                Asked.HOUSEHOLD,
                null,
                question.name(),
                "%s: nhiều hơn số người trong hộ khi báo (%d).".formatted(question.vi(), members),
                "%s: more than lived there when the need was reported (%d)."
                        .formatted(question.en(), members));
    }
}

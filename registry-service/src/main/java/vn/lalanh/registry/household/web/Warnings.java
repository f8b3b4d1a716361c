package vn.lalanh.registry.household.web;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.platform.web.FieldProblem;
import vn.lalanh.registry.household.IdentityNumber.Mismatch;
import vn.lalanh.registry.household.Member;
import vn.lalanh.registry.household.Person;

/** What was taken but should be looked at. */
final class Warnings {

    private Warnings() {}

    /** Identity numbers that do not agree with the rest: for a person to look at, with nothing of the number in it. */
    static List<FieldProblem> of(List<Member> members) {
        List<FieldProblem> warnings = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Person person = members.get(i).person();
            if (person.idNumber() != null) {
                for (Mismatch mismatch :
                        person.idNumber().mismatches(person.sex(), person.born())) {
                    warnings.add(warning("members[" + i + "].idNumber", mismatch));
                }
            }
        }
        return List.copyOf(warnings);
    }

    private static FieldProblem warning(String field, Mismatch mismatch) {
        return switch (mismatch) {
            case CENTURY ->
                    new FieldProblem(
                            field,
                            "Chữ số thứ tư của số định danh không khớp với thế kỷ sinh; hãy đối chiếu giấy tờ.",
                            "The fourth digit does not agree with the century of birth; compare with the papers.");
            case SEX ->
                    new FieldProblem(
                            field,
                            "Chữ số thứ tư của số định danh không khớp với giới tính; hãy đối chiếu giấy tờ.",
                            "The fourth digit does not agree with the sex; compare with the papers.");
            case YEAR ->
                    new FieldProblem(
                            field,
                            "Chữ số thứ năm và thứ sáu của số định danh không khớp với năm sinh; hãy đối chiếu giấy"
                                    + " tờ.",
                            "The fifth and sixth digits do not agree with the year of birth; compare with the papers.");
        };
    }
}

package vn.lalanh.assessment.bookcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lalanh.assessment.norm.Condition;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.When;

/** What must hold for a norm, taken apart. */
final class Parts {

    private Parts() {}

    /** All tests of a norm, those of each person or loss among them. */
    static List<When> tests(NormBook book, Norm norm) {
        return Stream.concat(norm.conditions().stream(), Stream.ofNullable(norm.each()))
                .map(name -> Objects.requireNonNull(book.conditions().get(name), name))
                .map(Condition::when)
                .toList();
    }

    /** The same without an "all" around any of them: what must hold at once, one by one. */
    static List<When> atoms(NormBook book, Norm norm) {
        List<When> atoms = new ArrayList<>();
        tests(book, norm).forEach(test -> apart(test, atoms));
        return atoms;
    }

    static List<When> atoms(When test) {
        List<When> atoms = new ArrayList<>();
        apart(test, atoms);
        return atoms;
    }

    private static void apart(When test, List<When> atoms) {
        if (test instanceof When.All(var every)) {
            every.forEach(one -> apart(one, atoms));
        } else {
            atoms.add(test);
        }
    }
}

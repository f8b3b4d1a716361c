package vn.lalanh.assessment.bookcheck;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Norm;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Period;
import vn.lalanh.assessment.norm.NormBook.Validity;
import vn.lalanh.assessment.norm.Sentence;

/** When a draft holds, beside other books of the same reach, and to which books it points. */
final class Days {

    private final NormBook draft;
    private final BooksAround around;
    private final Consumer<Finding> found;

    Days(NormBook draft, BooksAround around, Consumer<Finding> found) {
        this.draft = draft;
        this.around = around;
        this.found = found;
    }

    void look() {
        pointing();
        replacing();
        around.books().stream().filter(this::alike).forEach(this::overlapping);
        gaps();
        if (draft.firstDay().isBefore(around.today())) {
            found.accept(
                    Finding.warning(
                            "begins-in-the-past",
                            "/validity",
                            "",
                            new Sentence(
                                    "Sách có hiệu lực từ %s, trước hôm nay; những gì đã quyết định thì giữ nguyên."
                                            .formatted(draft.firstDay()),
                                    "The book holds from %s on, which is before today; what was decided stays as it is."
                                            .formatted(draft.firstDay()))));
        }
    }

    private void pointing() {
        for (String name : draft.buildsOn()) {
            if (named(name).filter(NormBook::central).isEmpty()) {
                found.accept(
                        Finding.error(
                                "unknown-book",
                                "/buildsOn",
                                name,
                                new Sentence(
                                        "Không có sách trung ương "
                                                + name
                                                + "; hãy kiểm tra mã sách.",
                                        "There is no central book " + name + "; check its id.")));
            }
        }
    }

    private void replacing() {
        for (String name : draft.replaces()) {
            Optional<NormBook> replaced = named(name);
            String vi;
            String en;
            if (replaced.isEmpty()) {
                vi = "Không có sách " + name + "; hãy kiểm tra mã sách.";
                en = "There is no book " + name + "; check its id.";
            } else if (!replaced.get().reach().equals(draft.reach())) {
                vi = name + " có phạm vi khác; sách chỉ thay thế sách cùng phạm vi.";
                en = name + " has another reach; a book only replaces one of its own reach.";
            } else if (!replaced.get().firstDay().isBefore(draft.firstDay())) {
                vi = name + " không có hiệu lực trước sách này nên không thể bị sách này thay thế.";
                en = name + " does not begin before this book, so this one cannot replace it.";
            } else {
                continue;
            }
            found.accept(Finding.error("cannot-replace", "/replaces", name, new Sentence(vi, en)));
        }
    }

    private Optional<NormBook> named(String name) {
        return around.books().stream().filter(book -> book.id().equals(name)).findFirst();
    }

    /** Of one reach, and either both for all incidents or both for one of them: a book for some incidents lies on top. */
    private boolean alike(NormBook other) {
        return other.reach().equals(draft.reach())
                && other.incidents().isEmpty() == draft.incidents().isEmpty()
                && (other.incidents().isEmpty()
                        || !Collections.disjoint(other.incidents(), draft.incidents()));
    }

    private void overlapping(NormBook other) {
        if (!overlap(draft, other) || other.replacedBy(draft) || draft.replacedBy(other)) {
            return;
        }
        Set<String> both = shared(other);
        if (!both.isEmpty()) {
            String norms = String.join(", ", both);
            found.accept(
                    Finding.error(
                            "dates-overlap",
                            "/validity",
                            other.id(),
                            new Sentence(
                                    "Cùng ngày, cùng phạm vi với %s và cùng định mức %s; hãy ghi %s vào replaces hoặc sửa ngày."
                                            .formatted(other.id(), norms, other.id()),
                                    "On the same days and of the same reach as %s, with the same norms %s; name %s in replaces, or mend the days."
                                            .formatted(other.id(), norms, other.id()))));
        } else if (other.validity().decides() == draft.validity().decides()) {
            found.accept(
                    Finding.warning(
                            "dates-overlap",
                            "/validity",
                            other.id(),
                            new Sentence(
                                    "Cùng ngày và cùng phạm vi với %s; cả hai sách đều áp dụng."
                                            .formatted(other.id()),
                                    "On the same days and of the same reach as %s; both books apply."
                                            .formatted(other.id()))));
        }
    }

    private Set<String> shared(NormBook other) {
        return draft.norms().stream()
                .filter(norm ->
                        other.norms().stream()
                                .anyMatch(its ->
                                        its.id().equals(norm.id())
                                                && !Collections.disjoint(
                                                        its.causes(), norm.causes())))
                .map(Norm::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Days before or after this book on which none of its kind holds, although one does further away. */
    private void gaps() {
        Validity.By by = draft.validity().decides();
        Period mine = Objects.requireNonNull(days(draft, by));
        List<Period> others =
                around.books().stream()
                        .filter(this::alike)
                        .filter(other ->
                                draft.replaces().contains(other.id()) || !shared(other).isEmpty())
                        .map(other -> days(other, by))
                        .filter(Objects::nonNull)
                        .toList();
        String place = by == Validity.By.EVENT ? "/validity/event" : "/validity/decision";
        boolean open =
                others.stream().anyMatch(its -> its.from().isBefore(mine.from()) && reaches(its));
        others.stream()
                .filter(its -> its.from().isBefore(mine.from()))
                .map(Period::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(_ -> !open)
                .ifPresent(
                        last -> gap(last.plusDays(1), mine.from().minusDays(1), place + "/from"));
        LocalDate end = mine.until();
        if (end != null) {
            others.stream()
                    .map(Period::from)
                    .filter(from -> from.isAfter(end))
                    .min(Comparator.naturalOrder())
                    .ifPresent(next -> gap(end.plusDays(1), next.minusDays(1), place + "/until"));
        }
    }

    /** Up to the day before this book begins. */
    private boolean reaches(Period its) {
        LocalDate until = its.until();
        return until == null || !until.isBefore(draft.firstDay().minusDays(1));
    }

    private void gap(LocalDate from, LocalDate until, String place) {
        if (!from.isAfter(until)) {
            found.accept(
                    Finding.warning(
                            "dates-gap",
                            place,
                            "",
                            new Sentence(
                                    "Từ %s đến %s không có sách nào cùng phạm vi cho các định mức này."
                                            .formatted(from, until),
                                    "From %s to %s no book of this reach has these norms."
                                            .formatted(from, until))));
        }
    }

    private static @Nullable Period days(NormBook book, Validity.By by) {
        return by == Validity.By.EVENT ? book.validity().event() : book.validity().decision();
    }

    static boolean overlap(NormBook one, NormBook other) {
        return overlap(one.validity().event(), other.validity().event())
                && overlap(one.validity().decision(), other.validity().decision());
    }

    private static boolean overlap(@Nullable Period one, @Nullable Period other) {
        return one == null || other == null || one.overlaps(other);
    }
}

package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook.PauseReason;
import vn.lalanh.assessment.norm.NormBook.Period;
import vn.lalanh.assessment.norm.NormBook.StandardLevel;
import vn.lalanh.assessment.norm.NormBook.Validity;

/** What must be right before a book can be used at all: names that point somewhere, days without gap, figures that count up. */
public final class BookFaults {

    /** Among what is unread: something without a name, so that any name may be its own. */
    public static final String ANY_NAME = "*";

    private final NormBook book;
    private final Set<String> unread;
    private final List<Fault> faults = new ArrayList<>();

    private BookFaults(NormBook book, Set<String> unread) {
        this.book = book;
        this.unread = Set.copyOf(unread);
    }

    /** All of them, in the order of the book; empty where it can be used. */
    public static List<Fault> of(NormBook book) {
        return amongReadable(book, Set.of());
    }

    /**
     * Of what could be read of a book: nothing is told that may come from what could not.
     *
     * @param unread names of norms, conditions, factors and contents that could not be read, and the fields they stand in
     */
    public static List<Fault> amongReadable(NormBook book, Set<String> unread) {
        BookFaults faults = new BookFaults(book, unread);
        faults.reach();
        faults.replaced();
        faults.validity();
        faults.levels();
        faults.factors();
        faults.norms();
        faults.deadlines();
        return List.copyOf(faults.faults);
    }

    private void reach() {
        check(
                unread("reach")
                        || unread("buildsOn")
                        || book.central() == book.buildsOn().isEmpty(),
                "/buildsOn",
                "Sách của tỉnh phải dựa trên sách trung ương; sách trung ương thì không.",
                "A province's book builds on central ones; a central one does not.");
    }

    private void replaced() {
        check(
                !book.replaces().contains(book.id()),
                "/replaces",
                "Sách không thể thay thế chính nó.",
                "A book cannot replace itself.");
    }

    private void validity() {
        Validity validity = book.validity();
        Period deciding =
                validity.decides() == Validity.By.EVENT ? validity.event() : validity.decision();
        check(
                deciding != null || unread("validity"),
                "/validity",
                "Thiếu khoảng thời gian của ngày quyết định hiệu lực (" + validity.decides() + ").",
                "The period of the day that decides (" + validity.decides() + ") is missing.");
        forwards(validity.event(), "/validity/event");
        forwards(validity.decision(), "/validity/decision");
    }

    private void forwards(@Nullable Period period, String place) {
        if (period != null) {
            LocalDate until = period.until();
            check(
                    until == null || !until.isBefore(period.from()),
                    place,
                    "Ngày cuối trước ngày đầu.",
                    "The last day is before the first.");
        }
    }

    private void levels() {
        boolean asked =
                book.norms().stream()
                        .anyMatch(norm ->
                                norm.formula() instanceof Formula.StandardMultiple
                                        || (norm.formula() instanceof Formula.ActualCost cost
                                                && cost.floorMultiple() != null));
        List<StandardLevel> levels = book.standardLevels();
        if (!asked || unread("standardLevels")) {
            return;
        }
        Period needed =
                book.validity().decides() == Validity.By.EVENT
                        ? book.validity().event()
                        : book.validity().decision();
        if (needed == null) {
            return; // told already
        }
        LocalDate next = needed.from();
        for (int n = 0; n < levels.size(); n++) {
            Period period = levels.get(n).period();
            check(
                    n == 0 ? !period.from().isAfter(next) : period.from().equals(next),
                    "/standardLevels/" + n + "/period/from",
                    "Mức chuẩn phải liên tục: mức này phải bắt đầu từ " + next + ".",
                    "Standard levels must meet: this one must begin on " + next + ".");
            LocalDate until = period.until();
            if (until == null) {
                return;
            }
            next = until.plusDays(1);
        }
        LocalDate end = needed.until();
        check(
                end != null && next.isAfter(end),
                "/standardLevels",
                "Không có mức chuẩn từ ngày " + next + ".",
                "There is no standard level from " + next + " on.");
    }

    private void factors() {
        distinct(book.factors(), Factor::id, "/factors");
        for (int n = 0; n < book.factors().size(); n++) {
            List<Factor.Grade> scale = book.factors().get(n).scale();
            String place = "/factors/" + n + "/scale";
            check(
                    !scale.isEmpty() && scale.getFirst().atLeast() == 0,
                    place,
                    "Thang điểm phải bắt đầu từ 0 điểm.",
                    "The scale must begin at 0 points.");
            for (int i = 1; i < scale.size(); i++) {
                check(
                        scale.get(i).atLeast() > scale.get(i - 1).atLeast()
                                && scale.get(i).percent() >= scale.get(i - 1).percent(),
                        place + "/" + i,
                        "Thang điểm phải tăng dần: nhiều điểm hơn không được hưởng ít hơn.",
                        "The scale must rise: more points never give less.");
            }
        }
    }

    private void norms() {
        distinct(book.norms(), Norm::id, "/norms");
        Set<String> known = book.norms().stream().map(Norm::id).collect(Collectors.toSet());
        Set<String> contents = new HashSet<>();
        for (int n = 0; n < book.norms().size(); n++) {
            Norm norm = book.norms().get(n);
            norm(norm, "/norms/" + n, known);
            String content = norm.content();
            if (content != null) {
                contents.add(content);
            }
        }
        pointing(book.highestOf(), contents, "/highestOf");
    }

    private void norm(Norm norm, String place, Set<String> known) {
        pointing(norm.conditions(), book.conditions().keySet(), place + "/conditions");
        String each = norm.each();
        if (each != null) {
            pointing(List.of(each), book.conditions().keySet(), place + "/each");
        }
        pointing(
                norm.factors(),
                book.factors().stream().map(Factor::id).collect(Collectors.toSet()),
                place + "/factors");
        if (book.central() && !unread("reach")) {
            pointing(norm.exclusiveWith(), known, place + "/exclusiveWith");
        }
        check(
                !norm.exclusiveWith().contains(norm.id()),
                place + "/exclusiveWith",
                "Định mức không thể loại trừ chính nó.",
                "A norm cannot exclude itself.");
        check(
                (norm.per() == Norm.Per.HOUSEHOLD) == (norm.each() == null),
                place + "/each",
                "Định mức theo người hoặc theo thiệt hại cần điều kiện cho từng đối tượng; theo hộ thì không.",
                "A norm by person or loss needs a condition for each; one by household has none.");
        check(
                !(norm.formula() instanceof Formula.AsCentral)
                        || !book.central()
                        || unread("reach"),
                place + "/formula",
                "Chỉ sách của tỉnh mới nâng mức trung ương.",
                "Only a province's book raises the central level.");
        formula(norm.formula(), place + "/formula");
    }

    private void formula(Formula formula, String place) {
        switch (formula) {
            case Formula.Ranged f ->
                    check(
                            f.lowest() <= f.highest(),
                            place,
                            "Mức thấp nhất lớn hơn mức cao nhất.",
                            "The lowest rate is above the highest.");
            case Formula.ByDamage f -> {
                for (int n = 1; n < f.steps().size(); n++) {
                    check(
                            f.steps().get(n).fromPercent() > f.steps().get(n - 1).fromPercent()
                                    && f.steps().get(n).vnd() >= f.steps().get(n - 1).vnd(),
                            place + "/steps/" + n,
                            "Thiệt hại nhiều hơn không được hưởng ít hơn.",
                            "More damage never gives less.");
                }
            }
            case Formula.Fixed _,
                    Formula.StandardMultiple _,
                    Formula.PerUnit _,
                    Formula.ActualCost _,
                    Formula.GoodsPerUnit _,
                    Formula.AsCentral _,
                    Formula.ByNeed _ -> {}
        }
    }

    private void deadlines() {
        distinct(
                Objects.requireNonNullElse(book.pauses(), List.<PauseReason>of()),
                PauseReason::code,
                "/pauses");
        distinct(book.deadlines(), deadline -> deadline.stage().name(), "/deadlines");
        boolean social =
                book.central()
                        && !book.deadlines().isEmpty()
                        && !unread("reach")
                        && !unread("deadlines");
        for (Stage stage : Stage.values()) {
            check(
                    !social
                            || !stage.inBooks()
                            || book.deadlines().stream()
                                    .anyMatch(deadline -> deadline.stage() == stage),
                    "/deadlines",
                    "Thiếu thời hạn của giai đoạn " + stage + ".",
                    "There is no deadline for the stage " + stage + ".");
        }
    }

    private <T> void distinct(List<T> things, Function<T, String> name, String place) {
        Set<String> before = new HashSet<>();
        for (int n = 0; n < things.size(); n++) {
            String its = name.apply(things.get(n));
            check(
                    before.add(its),
                    place + "/" + n,
                    its + " xuất hiện hai lần.",
                    its + " is there twice.");
        }
    }

    private void pointing(Collection<String> names, Collection<String> known, String place) {
        for (String name : names) {
            check(
                    known.contains(name) || unread(name) || unread(ANY_NAME),
                    place,
                    "Không có " + name + " trong sách này.",
                    "There is no " + name + " in this book.");
        }
    }

    private boolean unread(String name) {
        return unread.contains(name);
    }

    private void check(boolean holds, String place, String vi, String en) {
        if (!holds) {
            faults.add(new Fault(place, new Sentence(vi, en)));
        }
    }
}

package vn.lalanh.assessment.norm;

import vn.lalanh.assessment.norm.Formula.AmountPerDay;
import vn.lalanh.assessment.norm.Formula.ByNeed;
import vn.lalanh.assessment.norm.Formula.FixedAmount;
import vn.lalanh.assessment.norm.Formula.RicePerPersonMonth;
import vn.lalanh.assessment.norm.Formula.StandardMultiple;
import vn.lalanh.assessment.norm.NormBook.StandardLevel;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** What a formula comes to, with each step of the way. */
final class Arithmetic {

    private static final String RICE = "RICE";
    private static final long GRAMS = 1_000;

    private Arithmetic() {}

    /** A benefit and how it was reckoned. */
    record Result(Benefit benefit, Sentence steps, Sentence remark) {}

    static Result of(Formula formula, NormBook book, Facts facts) {
        return switch (formula) {
            case FixedAmount f -> fixed(Money.of(f.vnd()));
            case StandardMultiple f -> multiple(f.multiple(), book.levelOn(facts.decidedOn()));
            case AmountPerDay f -> perDay(f, facts.findings());
            case RicePerPersonMonth f -> rice(f, facts.findings());
            case ByNeed _ -> throw new IllegalArgumentException("by need has no amount");
        };
    }

    private static Result fixed(Money amount) {
        return new Result(new Benefit.Cash(amount), same(amount.toString()), Sentence.NOTHING);
    }

    private static Result multiple(int multiple, StandardLevel level) {
        Money amount = level.amount().times(multiple);
        return new Result(
                new Benefit.Cash(amount),
                same("%d × %s = %s".formatted(multiple, level.amount(), amount)),
                level.confirmed()
                        ? Sentence.NOTHING
                        : new Sentence(
                                "Mức chuẩn %s chưa được xác nhận cho quyết định khẩn cấp của ngày này (%s)."
                                        .formatted(level.amount(), level.basis().vi()),
                                "The standard level of %s is not confirmed for emergency decisions of this day (%s)."
                                        .formatted(level.amount(), level.basis().en())));
    }

    private static Result perDay(AmountPerDay formula, Findings findings) {
        int asked = findings.protectionDays();
        Integer most = formula.maxDays();
        int days = most == null ? asked : Math.min(asked, most);
        Money amount = Money.of(formula.vnd()).times(days);
        return new Result(
                new Benefit.Cash(amount),
                new Sentence(
                        "%s × %d ngày = %s".formatted(Money.of(formula.vnd()), days, amount),
                        "%s × %s = %s"
                                .formatted(Money.of(formula.vnd()), count(days, "day"), amount)),
                capped(asked, days, "ngày", "day"));
    }

    private static Result rice(RicePerPersonMonth formula, Findings findings) {
        int asked = findings.hungryMonths();
        int months = Math.min(asked, formula.maxMonths());
        int persons = findings.hungryPersons();
        long kilograms =
                Math.multiplyExact(Math.multiplyExact((long) formula.kilograms(), persons), months);
        return new Result(
                new Benefit.InKind(Quantity.grams(RICE, Math.multiplyExact(kilograms, GRAMS))),
                new Sentence(
                        "%d kg × %d người × %d tháng = %d kg gạo"
                                .formatted(formula.kilograms(), persons, months, kilograms),
                        "%d kg × %s × %s = %d kg of rice"
                                .formatted(
                                        formula.kilograms(),
                                        count(persons, "person"),
                                        count(months, "month"),
                                        kilograms)),
                capped(asked, months, "tháng", "month"));
    }

    private static Sentence capped(int asked, int given, String vi, String en) {
        return asked == given
                ? Sentence.NOTHING
                : new Sentence(
                        "Đề nghị %d %s, mỗi đợt tối đa %d %s.".formatted(asked, vi, given, vi),
                        "Asked for %s, a round gives at most %d."
                                .formatted(count(asked, en), given));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Sentence same(String text) {
        return new Sentence(text, text);
    }
}

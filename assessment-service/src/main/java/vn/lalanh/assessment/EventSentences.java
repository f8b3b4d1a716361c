package vn.lalanh.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.AppealDecidedV1;
import vn.lalanh.events.CaseEvent.AppealLodgedV1;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseAssessedV1;
import vn.lalanh.events.CaseEvent.CaseAssignedV1;
import vn.lalanh.events.CaseEvent.CaseClosedV1;
import vn.lalanh.events.CaseEvent.CaseCorrectedV1;
import vn.lalanh.events.CaseEvent.CaseOverdueV1;
import vn.lalanh.events.CaseEvent.CaseRejectedV1;
import vn.lalanh.events.CaseEvent.CaseReportedV1;
import vn.lalanh.events.CaseEvent.CaseReturnedV1;
import vn.lalanh.events.CaseEvent.CaseSettledV1;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.CaseEvent.Claim;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.CaseEvent.FeedbackGivenV1;
import vn.lalanh.events.CaseEvent.Opinion;
import vn.lalanh.events.Cause;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.ContributionEvent;
import vn.lalanh.events.ContributionEvent.ContributionReceivedV1;
import vn.lalanh.events.ContributionEvent.ContributionRecordedV1;
import vn.lalanh.events.ContributionEvent.ContributionRefusedV1;
import vn.lalanh.events.DonorAnswerEvent.ContributionAnsweredV1;
import vn.lalanh.events.DonorEvent.ContributionOfferedV1;
import vn.lalanh.events.Goods;
import vn.lalanh.events.HouseholdEvent;
import vn.lalanh.events.HouseholdEvent.HouseholdChangedV1;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.IncidentEvent;
import vn.lalanh.events.IncidentEvent.IncidentChangedV1;
import vn.lalanh.events.IncidentEvent.IncidentClosedV1;
import vn.lalanh.events.IncidentEvent.IncidentDeclaredV1;
import vn.lalanh.events.IncidentEvent.IncidentMergedV1;
import vn.lalanh.events.IncidentEvent.IncidentReopenedV1;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.GoodsHandedOverV1;
import vn.lalanh.events.PayoutEvent.Part;
import vn.lalanh.events.PayoutEvent.PayoutCancellationDeclinedV1;
import vn.lalanh.events.PayoutEvent.PayoutCancelledV1;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.RecoveryOpenedV1;
import vn.lalanh.events.PayoutEvent.RecoveryReceivedV1;
import vn.lalanh.events.PayoutEvent.RecoveryWrittenOffV1;
import vn.lalanh.events.ReservationEvent;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReleasedV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsSettledV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.events.Unrecognized;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.time.WorkingDays;

/** What each event says to a person. Pure, and exhaustive: a new event does not compile until somebody finds words for it. */
final class EventSentences {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(WorkingDays.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private EventSentences() {}

    static Sentence leftOut(String type) {
        return say(
                "Một sự kiện loại {} không xử lý được và đã được người vận hành bỏ qua.",
                "An event of type {} could not be handled and was left out by an operator.",
                type);
    }

    static Sentence of(ContractEvent event) {
        return switch (event) {
            case Unrecognized e ->
                    say(
                            "Sự kiện thuộc loại chưa biết: {}.",
                            "An event of a type not known here: {}.",
                            e.type());
            case HouseholdEvent e -> household(e);
            case IncidentEvent e -> incident(e);
            case CaseEvent e -> ofCase(e);
            case ReservationEvent e -> reservation(e);
            case PayoutEvent e -> payout(e);
            case ContributionEvent e -> contribution(e);
            case ContributionOfferedV1 _ ->
                    say("Nhà tài trợ báo một khoản đóng góp.", "A donor offers a contribution.");
            case ContributionAnsweredV1 e ->
                    say(
                            "Trả lời nhà tài trợ: {}.",
                            "The donor is answered: {}.",
                            e.outcome().name());
        };
    }

    private static Sentence household(HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegisteredV1 e ->
                    say(
                            "Đăng ký hộ gồm {} người.",
                            "The household of {} is registered.",
                            e.persons().size());
            case HouseholdChangedV1 e ->
                    say(
                            "Cập nhật thông tin hộ, nay gồm {} người.",
                            "The household is changed, now of {}.",
                            e.persons().size());
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence incident(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclaredV1 e ->
                    say("Công bố sự kiện “{}”.", "The incident “{}” is declared.", e.name());
            case IncidentClosedV1 _ ->
                    say(
                            "Đóng sự kiện, không nhận hồ sơ mới.",
                            "The incident is closed to new cases.");
            case IncidentChangedV1 e ->
                    e.communeCodes().isEmpty()
                            ? say(
                                    "Cập nhật phạm vi sự kiện: toàn tỉnh, {}.",
                                    "The incident now covers the whole province, {}.",
                                    period(e.occurredOn(), e.endedOn()))
                            : say(
                                    "Cập nhật phạm vi sự kiện: {} xã, {}.",
                                    "The incident now covers {} communes, {}.",
                                    e.communeCodes().size(),
                                    period(e.occurredOn(), e.endedOn()));
            case IncidentReopenedV1 e ->
                    say(
                            "Mở lại sự kiện (lý do {}).",
                            "The incident is opened again (reason {}).",
                            e.reasonCode());
            case IncidentMergedV1 e ->
                    say(
                            "Nhập sự kiện vào sự kiện {}.",
                            "The incident is merged into {}.",
                            e.intoIncidentId());
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence period(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? say("từ ngày {}", "from {} on", DAY.format(from))
                : say("từ ngày {} đến ngày {}", "from {} to {}", DAY.format(from), DAY.format(to));
    }

    private static Sentence ofCase(CaseEvent event) {
        return switch (event) {
            case CaseReportedV1 e ->
                    say(
                            "Tiếp nhận hồ sơ: cần hỗ trợ do {}.",
                            "Reported: help is needed because of {}.",
                            cause(e.cause()));
            case CaseTriagedV1 e ->
                    say(
                            "Xếp mức ưu tiên {} (1 là cao nhất).",
                            "Triaged: priority {} (1 is the highest).",
                            e.priority());
            case CaseAssignedV1 e ->
                    say(
                            "Giao người đánh giá lúc {} ({}).",
                            "Somebody is to assess it since {} ({}).",
                            time(e.assignedAt()),
                            assigning(e.reasonCode()));
            case CaseAssessedV1 e ->
                    say(
                            "Đánh giá lần {}: {}.",
                            "Assessment {}: {}.",
                            e.assessmentNumber(),
                            sum(e.lines()));
            case CaseReturnedV1 e ->
                    say(
                            "Trả lại để đánh giá lại (lý do {}).",
                            "Returned to the assessor (reason {}).",
                            e.reasonCode());
            case CaseApprovedV1 e ->
                    say(
                            "Phê duyệt lần {}: {}.",
                            "Approval {}: {}.",
                            e.approvalNumber(),
                            sum(e.lines()));
            case CaseRejectedV1 e ->
                    say("Từ chối hỗ trợ (lý do {}).", "Rejected (reason {}).", e.reasonCode());
            case CaseWithdrawnV1 e ->
                    say("Rút hồ sơ (lý do {}).", "Withdrawn (reason {}).", e.reasonCode());
            case CaseOverdueV1 e ->
                    say(
                            "Quá hạn bước {} (hạn {}).",
                            "Overdue: {} was due at {}.",
                            stage(e.stage()),
                            time(e.dueAt()));
            case CaseSettledV1 e ->
                    say(
                            "Đã chi trả đủ mọi khoản lúc {}.",
                            "Everything was paid or handed over by {}.",
                            time(e.settledAt()));
            case CaseClosedV1 _ -> say("Đóng hồ sơ.", "Closed.");
            case AppealLodgedV1 e ->
                    say(
                            "Khiếu nại lần {} (lý do {}), phải giải quyết trước {}.",
                            "Appeal {} is lodged (reason {}), to be decided by {}.",
                            e.appealNumber(),
                            e.reasonCode(),
                            time(e.decideBy()));
            case AppealDecidedV1 e ->
                    say(
                            "Giải quyết khiếu nại lần {}: {} (lý do {}).",
                            "Appeal {} is {} (reason {}).",
                            e.appealNumber(),
                            ruling(e.outcome()),
                            e.reasonCode());
            case CaseCorrectedV1 e ->
                    say(
                            "Điều chỉnh mức hỗ trợ (quyết định {}, lý do {}): tăng {}; giảm {}.",
                            "Corrected by decision {} (reason {}): up by {}; down by {}.",
                            e.approvalNumber(),
                            e.reasonCode(),
                            sum(e.raised()),
                            sum(e.lowered()));
            case CorrectionBalancedV1 e ->
                    say(
                            "Chốt chênh lệch của quyết định {}: chi thêm {}; thu hồi {}.",
                            "What decision {} comes to: {} more to give, {} to claim back.",
                            e.approvalNumber(),
                            sum(e.lines()),
                            claimed(e.claims()));
            case FeedbackGivenV1 e -> feedback(e.opinion());
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence assigning(String code) {
        return switch (code) {
            case "PLANNED" -> new Sentence("theo kế hoạch", "by the planning");
            case "BY_HAND" -> new Sentence("bằng tay", "by hand");
            default -> new Sentence(code, code);
        };
    }

    private static Sentence feedback(@Nullable Opinion opinion) {
        if (opinion == null) {
            return say("Hộ đã phản hồi về khoản hỗ trợ.", "The household has given feedback.");
        }
        return say(
                "Hộ phản hồi: {}, mức hài lòng {}/5{}.",
                "Feedback of the household: {}, rated {} of 5{}.",
                opinion.receivedAll()
                        ? new Sentence("đã nhận đủ", "everything was received")
                        : new Sentence("nhận khác mức đã chi", "something else was received"),
                opinion.rating(),
                opinion.complaintCode() == null
                        ? same("")
                        : say(
                                ", có khiếu nại ({})",
                                ", with a complaint ({})",
                                opinion.complaintCode()));
    }

    private static Sentence reservation(ReservationEvent event) {
        return switch (event) {
            case FundsReservedV1 e ->
                    say(
                            "Đã bố trí đủ nguồn: {}.",
                            "Everything is set aside: {}.",
                            sum(e.lines().stream().map(ReservedLine::line).toList()));
            case FundsShortV1 e ->
                    say(
                            "Chưa đủ nguồn cho {} khoản, hồ sơ chờ.",
                            "Funds are short for {} lines; the case waits.",
                            e.lineIds().size());
            case FundsRecalledV1 e ->
                    say(
                            "Thu hồi nguồn đã bố trí (lý do {}).",
                            "What was set aside is recalled (reason {}).",
                            e.reasonCode());
            case FundsReleasedV1 e ->
                    say(
                            "Giải phóng nguồn của {} khoản.",
                            "The funds of {} lines are released.",
                            e.lineIds().size());
            case FundsSettledV1 _ ->
                    say("Quyết toán nguồn đã chi.", "The funds are settled as paid.");
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence payout(PayoutEvent event) {
        return switch (event) {
            case PayoutPlannedV1 e ->
                    say(
                            "Lập khoản chi {}.",
                            "A payout of {} is planned.",
                            one(e.amount(), e.goods()));
            case PayoutInstructedV1 e ->
                    say(
                            "Gửi lệnh chi lần {} qua {}.",
                            "Payment is instructed, attempt {}, by {}.",
                            e.attempt(),
                            e.channel());
            case PayoutSettledV1 e ->
                    say(
                            "Đã chi {}.",
                            "{} is paid.",
                            Money.of(e.amount().value(), e.amount().currency()));
            case PayoutReturnedV1 e ->
                    e.afterSettlement()
                            ? say(
                                    "Khoản đã chi bị trả về sau đó (lý do {}).",
                                    "A payment came back after it was settled (reason {}).",
                                    e.reasonCode())
                            : say(
                                    "Lệnh chi lần {} bị trả về (lý do {}).",
                                    "Attempt {} came back (reason {}).",
                                    e.attempt(),
                                    e.reasonCode());
            case PayoutCancelledV1 _ -> say("Hủy khoản chi.", "The payout is cancelled.");
            case PayoutCancellationDeclinedV1 e ->
                    say(
                            "Không hủy được khoản chi ({}).",
                            "The payout cannot be cancelled ({}).",
                            e.reasonCode());
            case GoodsHandedOverV1 e ->
                    say("Đã phát {}.", "{} is handed over.", one(null, e.goods()));
            case RecoveryOpenedV1 e ->
                    say(
                            "Lập khoản phải thu hồi {}.",
                            "{} is claimed back.",
                            same(total(e.parts())));
            case RecoveryReceivedV1 e ->
                    say(
                            "Đã thu hồi {} (lần {}), còn phải thu {}.",
                            "{} is paid back (repayment {}), {} is left to pay.",
                            same(total(e.parts())),
                            e.repaymentNumber(),
                            one(e.outstanding(), null));
            case RecoveryWrittenOffV1 e ->
                    say(
                            "Xóa khoản phải thu hồi {} (lý do {}).",
                            "The claim of {} is given up (reason {}).",
                            one(e.amount(), null),
                            e.reasonCode());
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence contribution(ContributionEvent event) {
        return switch (event) {
            case ContributionRecordedV1 e ->
                    say(
                            "Ghi nhận đóng góp {}.",
                            "A contribution of {} is recorded.",
                            one(e.amount(), e.goods()));
            case ContributionReceivedV1 _ ->
                    say("Đã nhận khoản đóng góp.", "The contribution has arrived.");
            case ContributionRefusedV1 e ->
                    say(
                            "Từ chối khoản đóng góp (lý do {}).",
                            "The contribution is refused (reason {}).",
                            e.reasonCode());
            case Unrecognized e -> of(e);
        };
    }

    private static Sentence cause(Cause cause) {
        return switch (cause) {
            case NATURAL_DISASTER -> new Sentence("thiên tai", "a natural disaster");
            case FIRE -> new Sentence("hỏa hoạn", "a fire");
            case CROP_FAILURE -> new Sentence("mất mùa", "crop failure");
            case LEAN_SEASON -> new Sentence("giáp hạt", "the lean season");
            case TET_HUNGER -> new Sentence("thiếu đói dịp Tết", "hunger at the lunar New Year");
            case EPIDEMIC -> new Sentence("dịch bệnh", "an epidemic");
            case CLIMATE_CHANGE -> new Sentence("biến đổi khí hậu", "climate change");
            case BENEFICIARY_DEATH ->
                    new Sentence(
                            "người hưởng trợ cấp hằng tháng qua đời",
                            "the death of a person with a monthly benefit");
            case TRAFFIC_ACCIDENT -> new Sentence("tai nạn giao thông", "a traffic accident");
            case LABOUR_ACCIDENT_SERIOUS ->
                    new Sentence("tai nạn lao động nghiêm trọng", "a serious labour accident");
            case OTHER_FORCE_MAJEURE -> new Sentence("lý do bất khả kháng", "force majeure");
            case PROTECTED ->
                    new Sentence("hoàn cảnh được bảo vệ thông tin", "protected circumstances");
            case UNKNOWN -> new Sentence("lý do chưa biết", "a cause not known here");
        };
    }

    private static Sentence ruling(String outcome) {
        return switch (outcome) {
            case "UPHELD" -> new Sentence("chấp nhận, đánh giá lại", "upheld");
            case "DISMISSED" -> new Sentence("không chấp nhận", "dismissed");
            default -> same(outcome);
        };
    }

    private static Sentence stage(String name) {
        for (Stage stage : Stage.values()) {
            if (stage.name().equals(name)) {
                return new Sentence(stage.vi(), stage.en());
            }
        }
        return same(name);
    }

    /** All money as one sum, goods by kind. */
    private static Sentence claimed(List<Claim> claims) {
        return same(
                Money.sum(
                                claims.stream()
                                        .map(Claim::amount)
                                        .map(a -> Money.of(a.value(), a.currency()))
                                        .toList())
                        .toString());
    }

    private static String total(List<Part> parts) {
        return Money.sum(
                        parts.stream()
                                .map(Part::amount)
                                .map(a -> Money.of(a.value(), a.currency()))
                                .toList())
                .toString();
    }

    private static Sentence sum(List<BenefitLine> lines) {
        List<Sentence> parts = new ArrayList<>();
        List<Money> money =
                lines.stream()
                        .map(BenefitLine::amount)
                        .filter(Objects::nonNull)
                        .map(a -> Money.of(a.value(), a.currency()))
                        .toList();
        if (!money.isEmpty() || lines.isEmpty()) {
            parts.add(same(Money.sum(money).toString()));
        }
        Map<String, Quantity> goods = new TreeMap<>();
        for (BenefitLine line : lines) {
            Goods some = line.goods();
            if (some != null) {
                goods.merge(some.code() + some.unit(), quantity(some), Quantity::plus);
            }
        }
        goods.values().forEach(quantity -> parts.add(named(quantity)));
        return new Sentence(
                String.join(", ", parts.stream().map(Sentence::vi).toList()),
                String.join(", ", parts.stream().map(Sentence::en).toList()));
    }

    private static Sentence one(@Nullable Amount amount, @Nullable Goods goods) {
        if (amount != null) {
            return same(Money.of(amount.value(), amount.currency()).toString());
        }
        return goods == null ? same("?") : named(quantity(goods));
    }

    private static Quantity quantity(Goods goods) {
        return new Quantity(goods.code(), goods.quantity(), Quantity.Unit.valueOf(goods.unit()));
    }

    /** The one kind of goods that norms give has a name; others show their catalogue code. */
    private static Sentence named(Quantity quantity) {
        String text = quantity.toString();
        return new Sentence(text.replace("RICE", "gạo"), text.replace("RICE", "rice"));
    }

    private static Sentence same(String text) {
        return new Sentence(text, text);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** Fills the empty braces of both texts with the values, in order; a sentence goes to its own language. */
    private static Sentence say(String vi, String en, Object... values) {
        return new Sentence(filled(vi, values, Sentence::vi), filled(en, values, Sentence::en));
    }

    private static String filled(
            String text, Object[] values, Function<Sentence, String> language) {
        String filled = text;
        for (Object value : values) {
            Object word = value instanceof Sentence sentence ? language.apply(sentence) : value;
            int braces = filled.indexOf("{}");
            filled = filled.substring(0, braces) + word + filled.substring(braces + 2);
        }
        return filled;
    }
}

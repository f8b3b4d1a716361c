package vn.lalanh.resources;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Amount;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Cause;
import vn.lalanh.events.Contract;
import vn.lalanh.events.ContractSchemas;
import vn.lalanh.events.DonorEvent.ContributionOfferedV1;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Goods;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.resources.donorinput.DonorInput;
import vn.lalanh.resources.donorinput.Reading;
import vn.lalanh.resources.donorinput.Reading.Offer;
import vn.lalanh.resources.donorinput.Reading.Problem;
import vn.lalanh.resources.donorinput.Reading.What;
import vn.lalanh.resources.lot.Earmark;

/** Reads what donors publish. Pure, and never throws: whatever a donor sends gets an answer, not a dead letter. */
final class DonorRecords {

    private static final String OFFERED = "vn.lalanh.donors.contribution-offered.v1";
    private static final Contract CONTRACT = Catalogue.ofType(OFFERED).orElseThrow();
    private static final Pattern USABLE_ID = Pattern.compile("[!-~]{1,200}");

    private static final Problem UNREADABLE =
            new Problem(
                    "",
                    "Không đọc được dữ liệu: hãy gửi đúng hợp đồng contribution-offered.",
                    "The data cannot be read: send it by the contract contribution-offered.");

    private DonorRecords() {}

    static List<To<Reading>> route(Delivery delivery) {
        Reading reading = read(delivery);
        return List.of(new To<>(DonorInput.idOf(reading), reading));
    }

    static Reading read(Delivery delivery) {
        String donorKey = delivery.topic().split("\\.", -1)[1];
        List<Problem> problems = new ArrayList<>();
        attributes(delivery, donorKey, problems);
        String eventId = eventId(delivery, problems);
        if (problems.isEmpty()) {
            ContractSchemas.violations(CONTRACT, delivery.data())
                    .forEach(v -> problems.add(new Problem(v.field(), v.vi(), v.en())));
        }
        Offer offer = problems.isEmpty() ? offer(delivery.data(), problems) : null;
        return new Reading(
                donorKey,
                delivery.position(),
                eventId,
                // one character a byte: nothing of what was sent is lost on the way to the hash
                Ids.sha256(new String(delivery.data(), StandardCharsets.ISO_8859_1)),
                offer,
                problems);
    }

    private static void attributes(Delivery delivery, String donorKey, List<Problem> problems) {
        expect(delivery, "ce_specversion", "1.0", problems);
        expect(delivery, "ce_type", OFFERED, problems);
        expect(delivery, "ce_source", "/donors/" + donorKey, problems);
    }

    private static void expect(
            Delivery delivery, String attribute, String value, List<Problem> problems) {
        if (!value.equals(delivery.header(attribute))) {
            problems.add(
                    new Problem(
                            attribute,
                            "Thuộc tính " + attribute + " phải là " + value + ".",
                            "The attribute " + attribute + " must be " + value + "."));
        }
    }

    /** Null where there is none that could be told back: then only its position identifies the record. */
    private static @Nullable String eventId(Delivery delivery, List<Problem> problems) {
        String id = delivery.header("ce_id");
        if (id != null && USABLE_ID.matcher(id).matches()) {
            return id;
        }
        problems.add(
                new Problem(
                        "ce_id",
                        "Thuộc tính ce_id phải có từ 1 đến 200 ký tự ASCII nhìn thấy được: hãy gửi lại với"
                                + " một mã chưa từng dùng.",
                        "The attribute ce_id must have 1 to 200 visible ASCII characters: send it again"
                                + " with an id that was never used."));
        return null;
    }

    private static @Nullable Offer offer(byte[] data, List<Problem> problems) {
        try {
            if (EventCodec.data(CONTRACT, data) instanceof ContributionOfferedV1 offered) {
                What what = what(offered.amount(), offered.goods());
                if (what != null) {
                    return new Offer(offered.campaignId(), what, earmark(offered.earmark()));
                }
            }
        } catch (EventCodec.Undecodable _) {
            // cannot be after the schema was satisfied; told all the same instead of thrown
        }
        problems.add(UNREADABLE);
        return null;
    }

    private static @Nullable What what(@Nullable Amount amount, @Nullable Goods goods) {
        if (amount != null) {
            return new What.Money(amount.value(), amount.currency());
        }
        return goods == null ? null : new What.Goods(goods.code(), goods.quantity(), goods.unit());
    }

    private static Earmark earmark(vn.lalanh.events.@Nullable Earmark earmark) {
        if (earmark == null) {
            return Earmark.ANY;
        }
        Cause cause = earmark.cause();
        return new Earmark(
                cause == null ? null : cause.name(), earmark.communeCode(), earmark.benefit());
    }
}

package vn.lalanh.platform.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractSchemas;
import vn.lalanh.events.Violation;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Ruling;

/**
 * A held record as a person sees it.
 *
 * @param behind how many records wait behind it
 * @param headers of an outsider's record only the names
 * @param data as JSON where it is JSON, else as text; an outsider's is never shown
 * @param hidden why there is no data
 * @param violations what its contract says about the data
 * @param keyNow how far the key came by this request
 */
record LetterView(
        Row record,
        int behind,
        Map<String, String> headers,
        @Nullable JsonNode data,
        @Nullable Hidden hidden,
        List<Violation> violations,
        List<Said> rulings,
        @Nullable Resumed keyNow) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Hidden OUTSIDERS =
            new Hidden(
                    "Dữ liệu do bên ngoài gửi có thể chứa thông tin cá nhân nên không hiển thị ở đây.",
                    "Data from outside may hold personal data, so it is not shown here.");

    /** One line of the list. */
    record Row(
            String id,
            String group,
            String topic,
            int partition,
            long offset,
            String key,
            String state,
            String cause,
            Instant at,
            long revision) {}

    record Hidden(String vi, String en) {}

    /** @param data the corrected data, where it was corrected */
    record Said(
            String decision,
            String by,
            String why,
            Instant at,
            @Nullable JsonNode data,
            Map<String, String> attributes) {
        static Said of(Ruling ruling) {
            Ruling.Said said = ruling.said();
            String decision = ruling.getClass().getSimpleName();
            return ruling instanceof Ruling.Correct(_, Ruling.Correction c)
                    ? new Said(
                            decision,
                            said.by(),
                            said.why(),
                            said.at(),
                            json(c.data().getBytes(StandardCharsets.UTF_8)),
                            c.attributes())
                    : new Said(decision, said.by(), said.why(), said.at(), null, Map.of());
        }
    }

    static LetterView of(Letter letter, int behind, boolean contracts, @Nullable Resumed keyNow) {
        Delivery delivery = letter.parked().delivery();
        return new LetterView(
                row(letter),
                behind,
                headers(delivery, contracts),
                contracts ? json(delivery.data()) : null,
                contracts ? null : OUTSIDERS,
                violations(delivery),
                letter.rulings().stream().map(Said::of).toList(),
                keyNow);
    }

    static Row row(Letter letter) {
        Delivery delivery = letter.parked().delivery();
        return new Row(
                letter.id().replace('/', '~'),
                letter.parked().group(),
                delivery.topic(),
                delivery.partition(),
                delivery.offset(),
                delivery.key(),
                letter.state().name(),
                letter.parked().reason(),
                letter.parked().at(),
                letter.revision());
    }

    /** No group and no topic has a tilde, and a path has no place for slashes. */
    static String stored(String id) {
        return id.replace('~', '/');
    }

    private static Map<String, String> headers(Delivery delivery, boolean contracts) {
        Map<String, String> headers = new TreeMap<>();
        delivery.headers()
                .forEach((name, value) ->
                        headers.put(
                                name, contracts ? new String(value, StandardCharsets.UTF_8) : "…"));
        return headers;
    }

    private static List<Violation> violations(Delivery delivery) {
        String type = delivery.header("ce_type");
        return type == null
                ? List.of()
                : Catalogue.ofType(type)
                        .map(contract -> ContractSchemas.violations(contract, delivery.data()))
                        .orElse(List.of());
    }

    private static JsonNode json(byte[] data) {
        try {
            return JSON.readTree(data);
        } catch (JacksonException noJson) {
            return JSON.getNodeFactory().stringNode(new String(data, StandardCharsets.UTF_8));
        }
    }
}

package vn.lalanh.runner.storm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a donor's system.
 *
 * @param donor its key
 * @param eventId of the CloudEvent; a repeat has that of an earlier one
 * @param amount in đồng
 */
record Gift(
        String donor,
        String eventId,
        Form form,
        long amount,
        @Nullable String communeCode,
        @Nullable String benefit) {

    enum Form {
        GOOD,
        /** A good one, sent once more. */
        REPEATED,
        NEGATIVE,
        WITHOUT_CAMPAIGN,
        BROKEN_JSON
    }

    boolean counts() {
        return form == Form.GOOD;
    }

    boolean earmarked() {
        return communeCode != null || benefit != null;
    }

    byte[] body(String campaignId, String creditedAt) {
        if (form == Form.BROKEN_JSON) {
            return "{\"campaignId\":".getBytes(StandardCharsets.UTF_8);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (form != Form.WITHOUT_CAMPAIGN) {
            body.put("campaignId", campaignId);
        }
        long value = form == Form.NEGATIVE ? -amount : amount;
        body.put("amount", Map.of("value", value, "currency", "VND"));
        if (earmarked()) {
            Map<String, Object> earmark = new LinkedHashMap<>();
            if (communeCode != null) {
                earmark.put("communeCode", communeCode);
            }
            if (benefit != null) {
                earmark.put("benefit", benefit);
            }
            body.put("earmark", earmark);
        }
        body.put("creditedAt", creditedAt);
        return Api.JSON.writeValueAsBytes(body);
    }
}

package vn.lalanh.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person decided about a record that waits. */
public sealed interface Ruling {

    Said said();

    /** Try it again as it is: what was wrong with us is mended. */
    record Replay(Said said) implements Ruling {}

    /** Handle this in its place. */
    record Correct(Said said, Correction correction) implements Ruling {}

    /** Leave it out, and let those behind it go on. */
    record Dismiss(Said said) implements Ruling {}

    /**
     * Who said it, and why.
     *
     * @param by the token's subject
     * @param why in the person's own words
     * @param idempotencyKey of the request, with the hash of its body
     */
    record Said(
            String by,
            String why,
            Instant at,
            @Nullable String idempotencyKey,
            @Nullable String bodyHash) {}

    /**
     * What a record should have been.
     *
     * @param attributes headers that the record lacks or has malformed; it keeps all its others
     * @param data in place of the record's own
     */
    record Correction(Map<String, String> attributes, String data) {
        public Correction {
            attributes = Map.copyOf(attributes);
        }

        public Delivery of(Delivery original) {
            Map<String, byte[]> headers = new HashMap<>(original.headers());
            attributes.forEach(
                    (name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
            return new Delivery(
                    original.topic(),
                    original.partition(),
                    original.offset(),
                    original.key(),
                    headers,
                    data.getBytes(StandardCharsets.UTF_8));
        }
    }
}

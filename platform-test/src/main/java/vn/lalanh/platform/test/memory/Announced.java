package vn.lalanh.platform.test.memory;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.OutboxEntry;

/** A contract event that an aggregate has announced, as a listener will read it. */
public record Announced(String topic, String key, Envelope envelope, ContractEvent event) {

    /** Read back from its bytes, so that what cannot be read is found here. */
    static Announced of(OutboxEntry entry) {
        EventCodec.Received<ContractEvent> received =
                EventCodec.read(
                        ContractEvent.class,
                        name -> bytes(entry.headers().get(name)),
                        entry.data());
        return new Announced(entry.topic(), entry.key(), received.envelope(), received.event());
    }

    /** The aggregate's id. */
    public String subject() {
        return envelope.subject();
    }

    public long sequence() {
        return envelope.sequence();
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}

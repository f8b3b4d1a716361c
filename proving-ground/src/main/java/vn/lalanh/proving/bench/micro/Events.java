package vn.lalanh.proving.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;

/** An approved case between its record and what stands in the topic. */
@State(Scope.Benchmark)
public class Events {

    private final CaseApprovedV1 approved = Approved.event();
    private final Envelope envelope = Approved.envelope();
    private final byte[] data = EventCodec.data(approved);
    private final Map<String, byte[]> headers = bytes(EventCodec.headers(envelope));

    private static Map<String, byte[]> bytes(Map<String, String> headers) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** As the outbox keeps it: data and headers. */
    @Benchmark
    public int encode() {
        return EventCodec.data(approved).length + EventCodec.headers(envelope).size();
    }

    /** As an inbox reads it. */
    @Benchmark
    public EventCodec.Received<CaseEvent> decode() {
        return EventCodec.read(CaseEvent.class, headers::get, data);
    }
}

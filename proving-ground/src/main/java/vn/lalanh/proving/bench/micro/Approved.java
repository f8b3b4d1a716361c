package vn.lalanh.proving.bench.micro;

import java.time.Instant;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Envelope;
import vn.lalanh.proving.bench.Samples;

/** The announcement of an approved case, as its contract's full example has it. */
public final class Approved {

    private Approved() {}

    /** What is announced. */
    public static CaseApprovedV1 event() {
        return Samples.ofCases().stream()
                .filter(CaseApprovedV1.class::isInstance)
                .map(CaseApprovedV1.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What is said around it. */
    public static Envelope envelope() {
        String id = "0192f0c5-7a00-7000-8000-000000000001";
        return new Envelope(
                id,
                Catalogue.of(event()).type(),
                "/assessment-service",
                "cas-8f14e45fceea167a5a36dedd4bea2543",
                Instant.parse("2026-11-20T05:00:00.123456Z"),
                4,
                1,
                "cas-8f14e45fceea167a5a36dedd4bea2543",
                id,
                id,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }
}

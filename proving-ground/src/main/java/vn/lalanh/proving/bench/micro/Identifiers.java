package vn.lalanh.proving.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.lalanh.platform.identity.Ids;

/** Ids that follow from their causes. */
@State(Scope.Benchmark)
public class Identifiers {

    // not constants: a compiler could know the answer
    private String caseId = "cas-8f14e45fceea167a5a36dedd4bea2543";
    private String line = "HOUSE_LOST";
    private String number = "1";

    /** The id of a line of an approval. */
    @Benchmark
    public String derive() {
        return Ids.derive("lin", caseId, line, number);
    }
}

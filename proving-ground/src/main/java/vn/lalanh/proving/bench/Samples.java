package vn.lalanh.proving.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Contract;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Topics;

/** The full examples of the contracts of one topic: as large, and as deep, as what production sends. */
public final class Samples {

    private Samples() {}

    /** All that a case announces about itself. */
    public static List<ContractEvent> ofCases() {
        return Catalogue.all().stream()
                .filter(contract -> contract.topic().equals(Topics.CASES))
                .map(Samples::example)
                .toList();
    }

    private static ContractEvent example(Contract contract) {
        String place = "/contracts/" + contract.folder() + "/example.json";
        try (InputStream in = Samples.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no " + place);
            }
            return EventCodec.data(contract, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

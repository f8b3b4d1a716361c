package vn.lalanh.platform.aggregate;

/** Too many conflicts in a row on one aggregate: technical trouble that passes; the caller retries later. */
public final class Contended extends RuntimeException {
    Contended(String collection, int aggregates, int attempts) {
        super(
                "%d aggregates of %s still in conflict after %d attempts"
                        .formatted(aggregates, collection, attempts));
    }
}

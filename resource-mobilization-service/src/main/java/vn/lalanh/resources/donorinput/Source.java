package vn.lalanh.resources.donorinput;

import org.jspecify.annotations.Nullable;

/**
 * Where an input came from and where its answer goes.
 *
 * @param donorKey absent for a sender we do not know: there is no topic to answer it on
 */
public record Source(
        @Nullable String donorKey, String position, @Nullable String eventId, String contentHash) {

    boolean saysTheSameAs(Source earlier) {
        return contentHash.equals(earlier.contentHash);
    }
}

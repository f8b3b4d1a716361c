package vn.lalanh.assessment.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;

/**
 * What is known of one file. Its name is not: people write names of others into it.
 *
 * @param size and {@code sha256}: of the bytes as they are kept
 * @param cleaned kept without metadata, because the case is protected
 * @param takenAt as the device says; its clock may be wrong
 * @param place never there for a protected case
 */
public record EvidenceFile(
        String id,
        EvidenceKind kind,
        FileType type,
        long size,
        String sha256,
        boolean cleaned,
        @Nullable Instant takenAt,
        @Nullable Place place) {

    /**
     * Where the device was, as it says.
     *
     * @param latitude and {@code longitude}: degrees, WGS 84
     * @param accuracy metres; absent where the device does not know
     */
    public record Place(double latitude, double longitude, @Nullable Double accuracy) {}

    /** The same bytes in the same case are the same evidence. */
    public static String idOf(String caseId, String sha256) {
        return Ids.derive("evi", caseId, sha256);
    }
}

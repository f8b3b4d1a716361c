package vn.lalanh.assessment.casework;

/**
 * With how many others a case was approved.
 *
 * @param digest of the ids of the like cases, from which the sample was drawn
 * @param cases how many like cases were approved at once
 * @param lookedAt whether this one was looked at in full
 */
public record Bulk(String digest, int cases, boolean lookedAt) {

    /** By itself. */
    public static final Bulk ALONE = new Bulk("", 1, true);
}

package vn.lalanh.assessment.protection;

import vn.lalanh.platform.identity.Ids;

/**
 * Ids that nobody outside can compute. An ordinary id is computed from what others can read as well, so whoever reads the
 * households of a province could try them all until the id of a protected case comes out.
 */
@FunctionalInterface
public interface Pseudonyms {

    /** A secret of this service, the same for ever. */
    byte[] key();

    /** The same for the same parts; see {@link Ids#derive(byte[], String, String...)}. */
    default String of(String prefix, String... parts) {
        return Ids.derive(key(), prefix, parts);
    }
}

/**
 * What donors' own systems send: believed only after checks, and always answered.
 *
 * <p>Owns every input, valid or not, under an id computed from its source and id. Its outbox is the answer to the donor; a
 * valid one yields exactly one contribution.
 */
@NullMarked
package vn.lalanh.resources.donorinput;

import org.jspecify.annotations.NullMarked;

/**
 * What the registry has announced of households: commune, economic status, priority groups, persons as opaque ids.
 *
 * <p>Owns nothing: it follows the registry. Refuses to know names, numbers and addresses.
 */
@NullMarked
package vn.lalanh.assessment.household;

import org.jspecify.annotations.NullMarked;

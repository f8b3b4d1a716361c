/**
 * The topics of donors at the broker.
 */
@NullMarked
package vn.lalanh.resources.donor.messaging;

import org.jspecify.annotations.NullMarked;

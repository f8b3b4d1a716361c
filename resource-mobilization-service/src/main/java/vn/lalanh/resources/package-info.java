/**
 * Takes in gifts, keeps them in lots, reserves them for approved cases and shows what became of each đồng.
 *
 * <p>Owns donors, campaigns, contributions, lots and reservations. Refuses to know who a beneficiary is. Start reading at
 * {@link vn.lalanh.resources.ResourcesSubscriptions}.
 */
@NullMarked
package vn.lalanh.resources;

import org.jspecify.annotations.NullMarked;

/** Households in MongoDB. */
@NullMarked
package vn.lalanh.registry.household.persistence;

import org.jspecify.annotations.NullMarked;

/**
 * Donors in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.donor.persistence;

import org.jspecify.annotations.NullMarked;

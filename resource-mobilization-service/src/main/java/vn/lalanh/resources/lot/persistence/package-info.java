/**
 * Lots in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.lot.persistence;

import org.jspecify.annotations.NullMarked;

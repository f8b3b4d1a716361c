/**
 * Contributions in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.contribution.persistence;

import org.jspecify.annotations.NullMarked;

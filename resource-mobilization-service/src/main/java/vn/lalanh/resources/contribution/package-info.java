/**
 * One gift, from the books into its lot.
 *
 * <p>Owns what was given, by whom and for what purpose. Refuses to know what became of it: that is traced over the lot.
 */
@NullMarked
package vn.lalanh.resources.contribution;

import org.jspecify.annotations.NullMarked;

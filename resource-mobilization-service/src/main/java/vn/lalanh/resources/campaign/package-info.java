/**
 * Appeals for gifts: where and until when gifts are taken (Decree 93/2021, Article 8).
 *
 * <p>Owns the period of each campaign. Refuses to know what was given to it.
 */
@NullMarked
package vn.lalanh.resources.campaign;

import org.jspecify.annotations.NullMarked;

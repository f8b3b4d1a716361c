/**
 * Those who give: the State's reserve, companies, organisations, persons.
 *
 * <p>Owns names and kinds of donors, and that each has its two topics. Names never leave by events or logs.
 */
@NullMarked
package vn.lalanh.resources.donor;

import org.jspecify.annotations.NullMarked;

/**
 * What is posted for all to see (niêm yết): the decisions of an incident in a commune, as a list that never changes.
 *
 * <p>Owns the list and how long it stands; it ends by itself. Each decision is posted once, so that no two lists can be
 * compared. A protected case is in no list: it counts for the province only, rounded down to tens. An objection is a
 * follow-up. Refuses to know names: officers print them from the registry.
 */
@NullMarked
package vn.lalanh.assessment.posting;

import org.jspecify.annotations.NullMarked;

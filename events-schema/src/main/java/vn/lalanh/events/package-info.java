/**
 * Every event that crosses a service's border: its record, its envelope, its topic.
 *
 * <p>Owned by the department that publishes it; changed only by review of that department. Within a version only
 * optional fields are added; see {@code docs/how-to/add-an-event.md}. Holds no code of any service and no personal
 * data: households and persons are opaque ids.
 */
@NullMarked
package vn.lalanh.events;

import org.jspecify.annotations.NullMarked;

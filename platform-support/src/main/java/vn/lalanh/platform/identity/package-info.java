/**
 * Ids. What must happen once has an id computed from why it happens; what merely needs a name of its own gets a UUIDv7.
 *
 * <p>Pure. Knows no prefix and no aggregate: services choose both.
 */
@NullMarked
package vn.lalanh.platform.identity;

import org.jspecify.annotations.NullMarked;

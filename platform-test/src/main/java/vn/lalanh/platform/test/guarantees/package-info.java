/**
 * What delivery must never do to a service: the same suite for every one of them. Runs the service's real subscriptions
 * on memory in milliseconds, and its main promises once more through a real broker.
 */
@NullMarked
package vn.lalanh.platform.test.guarantees;

import org.jspecify.annotations.NullMarked;

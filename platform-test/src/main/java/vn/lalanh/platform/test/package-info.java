/**
 * The test kit of the services: transition tables, orders of arrival, approved files. What runs without a broker lies in
 * {@code memory}, the suite of delivery guarantees in {@code guarantees}, real servers in {@code local}, rules about the
 * code itself in {@code architecture}.
 *
 * <p>Main sources, because other modules' tests use it; nothing here is shipped.
 */
@NullMarked
package vn.lalanh.platform.test;

import org.jspecify.annotations.NullMarked;

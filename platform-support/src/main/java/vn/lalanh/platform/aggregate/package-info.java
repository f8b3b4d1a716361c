/**
 * One aggregate, one document, one atomic write with its outbox: the only place that knows how a decision is saved.
 *
 * <p>Written against the small port {@link vn.lalanh.platform.aggregate.Store} and owning no threads, so that a
 * simulator can run this very code. See {@code docs/adr/0003-one-document-one-write.md}.
 */
@NullMarked
package vn.lalanh.platform.aggregate;

import org.jspecify.annotations.NullMarked;

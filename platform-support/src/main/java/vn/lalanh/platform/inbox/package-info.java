/**
 * The inbox: turns a poll of records into commands, isolates what cannot be handled, and lets all the rest go on.
 *
 * <p>Offsets are committed by the caller after {@link vn.lalanh.platform.inbox.Inbox#handle} returned; when it throws,
 * the trouble is one that passes and the whole poll comes again. Owns no threads. See {@code
 * docs/adr/0005-inbox-and-held-keys.md}.
 */
@NullMarked
package vn.lalanh.platform.inbox;

import org.jspecify.annotations.NullMarked;

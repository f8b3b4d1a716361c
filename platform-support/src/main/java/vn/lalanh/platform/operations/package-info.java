/**
 * Dead letters for people: see what is held, correct it, dismiss it or try it again, over HTTP.
 *
 * <p>Everything goes through the same inbox as a poll. Each order names a person and a reason, is in the audit trail
 * before it takes effect, and stands in the letter for ever. An outsider's record is never shown and never rewritten
 * here: it may hold anything, and it is somebody else's word. See {@code docs/adr/0005-inbox-and-held-keys.md}.
 */
@NullMarked
package vn.lalanh.platform.operations;

import org.jspecify.annotations.NullMarked;

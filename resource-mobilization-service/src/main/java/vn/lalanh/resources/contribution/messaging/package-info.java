/**
 * What contributions announce, as contract events.
 */
@NullMarked
package vn.lalanh.resources.contribution.messaging;

import org.jspecify.annotations.NullMarked;

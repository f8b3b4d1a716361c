/**
 * Answers to donors, as contract events.
 */
@NullMarked
package vn.lalanh.resources.donorinput.messaging;

import org.jspecify.annotations.NullMarked;

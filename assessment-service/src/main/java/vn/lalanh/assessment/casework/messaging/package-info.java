/**
 * What cases announce, as contract events.
 */
@NullMarked
package vn.lalanh.assessment.casework.messaging;

import org.jspecify.annotations.NullMarked;

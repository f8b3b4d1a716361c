/**
 * What incidents announce, as contract events.
 */
@NullMarked
package vn.lalanh.assessment.incident.messaging;

import org.jspecify.annotations.NullMarked;

/** What households announce, as contract events. */
@NullMarked
package vn.lalanh.registry.household.messaging;

import org.jspecify.annotations.NullMarked;

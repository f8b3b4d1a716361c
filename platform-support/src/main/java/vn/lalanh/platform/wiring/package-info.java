/** Puts the messaging core together in a Spring Boot service: the only place that knows both sides. */
@NullMarked
package vn.lalanh.platform.wiring;

import org.jspecify.annotations.NullMarked;

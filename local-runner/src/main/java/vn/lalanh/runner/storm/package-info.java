/**
 * A storm from outside: officers, treasurers and donors who know the system by its interfaces only. Owns the plan of what
 * happens, made from a seed. Holds no bean and no class of any service: HTTP with tokens, and Kafka as a donor has it.
 */
@NullMarked
package vn.lalanh.runner.storm;

import org.jspecify.annotations.NullMarked;

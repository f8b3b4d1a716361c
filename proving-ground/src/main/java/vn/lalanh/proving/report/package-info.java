/** How proofs and benchmarks tell what they saw: on the terminal and as tables under {@code docs/proof/}. */
@NullMarked
package vn.lalanh.proving.report;

import org.jspecify.annotations.NullMarked;

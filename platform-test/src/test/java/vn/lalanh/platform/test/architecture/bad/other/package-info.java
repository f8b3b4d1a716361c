/** Bad on purpose: each class here breaks one rule. */
@NullMarked
package vn.lalanh.platform.test.architecture.bad.other;

import org.jspecify.annotations.NullMarked;

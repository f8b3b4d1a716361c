/** Bad on purpose: each class here breaks one rule. */
@NullMarked
package vn.lalanh.platform.test.architecture.bad;

import org.jspecify.annotations.NullMarked;

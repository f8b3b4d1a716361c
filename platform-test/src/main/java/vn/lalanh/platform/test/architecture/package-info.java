/** The rules of docs/style that a machine can check, each with a message that says what to do instead. */
@NullMarked
package vn.lalanh.platform.test.architecture;

import org.jspecify.annotations.NullMarked;

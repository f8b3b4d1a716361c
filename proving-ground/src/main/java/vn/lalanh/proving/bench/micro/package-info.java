/**
 * What is small enough to be measured in nanoseconds: one class for what belongs together, run by JMH in JVMs of their own.
 *
 * <p>A method's class and name are its name at the terminal and in the table. Nothing here reads a clock or a file while it
 * is measured.
 */
@NullMarked
package vn.lalanh.proving.bench.micro;

import org.jspecify.annotations.NullMarked;

/**
 * How fast, and at what price: one class a benchmark, each told by the same kind of table.
 *
 * <p>Rates of a shared machine move by two or three times; CPU time per event moves by a fifth. So both are always told, with
 * the machine beside them.
 */
@NullMarked
package vn.lalanh.proving.bench;

import org.jspecify.annotations.NullMarked;

/**
 * A real broker and a real store for integration tests, started once in a process: embedded by default, containers with
 * {@code -Dlalanh.containers=true}, any store that runs already with {@code -Dlalanh.store=mongodb://...}. With them tokens, a reader of topics and patience.
 */
@NullMarked
package vn.lalanh.platform.test.local;

import org.jspecify.annotations.NullMarked;

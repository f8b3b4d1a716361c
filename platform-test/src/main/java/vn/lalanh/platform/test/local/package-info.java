/**
 * A real broker and a real store for integration tests, started once in a process: embedded by default, containers with
 * {@code -Dlalanh.containers=true}. With them tokens, a reader of topics and patience.
 */
@NullMarked
package vn.lalanh.platform.test.local;

import org.jspecify.annotations.NullMarked;

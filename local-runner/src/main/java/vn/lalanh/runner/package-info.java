/**
 * The whole system on one machine with one command, for laptops, demonstrations and tests. Owns the topology and nothing of
 * the domain. Start reading at {@link vn.lalanh.runner.LocalSystem}. Production runs none of it.
 */
@NullMarked
package vn.lalanh.runner;

import org.jspecify.annotations.NullMarked;

/**
 * The ports of the messaging core on MongoDB, with nothing that the embedded store cannot do: single-document updates,
 * bulk writes, equality indexes.
 */
@NullMarked
package vn.lalanh.platform.mongo;

import org.jspecify.annotations.NullMarked;

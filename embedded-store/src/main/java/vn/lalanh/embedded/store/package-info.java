/**
 * A MongoDB-protocol server inside this process, for a laptop and for tests: start, address, stop.
 *
 * <p>Owns the file, the indexes and the durability of the documents, and the list of MongoDB features it
 * refuses because it would get them wrong. The protocol, the query language and the update operators come from
 * mongo-java-server. Knows no collection of ours; never part of a production deployment.
 */
@NullMarked
package vn.lalanh.embedded.store;

import org.jspecify.annotations.NullMarked;

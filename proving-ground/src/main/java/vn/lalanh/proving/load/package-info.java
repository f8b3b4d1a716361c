/**
 * Asks a whole system for small pieces of work over HTTP and Kafka, keeps a ledger of what it acknowledged, and checks all
 * invariants from outside: over HTTP, in the topics, in the bank's book and in the documents.
 */
@NullMarked
package vn.lalanh.proving.load;

import org.jspecify.annotations.NullMarked;

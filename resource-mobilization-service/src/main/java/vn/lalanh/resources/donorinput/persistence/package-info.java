/**
 * Donorinputs in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.donorinput.persistence;

import org.jspecify.annotations.NullMarked;

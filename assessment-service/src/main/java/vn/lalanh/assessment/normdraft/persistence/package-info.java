/**
 * In MongoDB, and promulgated books beside those that come as files.
 */
@NullMarked
package vn.lalanh.assessment.normdraft.persistence;

import org.jspecify.annotations.NullMarked;

/**
 * In MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.relieflist.persistence;

import org.jspecify.annotations.NullMarked;

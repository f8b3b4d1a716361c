/** The duty roster, and who plans, in MongoDB. */
@NullMarked
package vn.lalanh.assessment.assignment.persistence;

import org.jspecify.annotations.NullMarked;

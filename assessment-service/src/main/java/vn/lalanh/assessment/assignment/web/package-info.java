/** The duty roster and the lists of who assesses what, over HTTP. */
@NullMarked
package vn.lalanh.assessment.assignment.web;

import org.jspecify.annotations.NullMarked;

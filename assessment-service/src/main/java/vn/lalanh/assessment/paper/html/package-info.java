/**
 * As a page for a screen.
 */
@NullMarked
package vn.lalanh.assessment.paper.html;

import org.jspecify.annotations.NullMarked;

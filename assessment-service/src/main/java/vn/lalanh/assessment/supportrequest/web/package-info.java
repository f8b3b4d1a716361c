/**
 * Over HTTP: as JSON, and on paper.
 */
@NullMarked
package vn.lalanh.assessment.supportrequest.web;

import org.jspecify.annotations.NullMarked;

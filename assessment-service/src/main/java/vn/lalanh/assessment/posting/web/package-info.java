/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.posting.web;

import org.jspecify.annotations.NullMarked;

/**
 * Forms for officers' devices.
 */
@NullMarked
package vn.lalanh.assessment.form.web;

import org.jspecify.annotations.NullMarked;

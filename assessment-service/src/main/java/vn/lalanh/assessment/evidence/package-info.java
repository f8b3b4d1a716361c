/**
 * Photos and papers attached to a case.
 *
 * <p>Owns which files a case has, what each shows and how they are kept: known by their content, told by their bytes and
 * not by their names, without any metadata where the case is protected. Refuses to know what people call their files,
 * and tells nobody: nothing of this is announced.
 */
@NullMarked
package vn.lalanh.assessment.evidence;

import org.jspecify.annotations.NullMarked;

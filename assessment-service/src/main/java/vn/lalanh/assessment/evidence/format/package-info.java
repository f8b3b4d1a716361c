/**
 * Kinds of files by their bytes, and copies of pictures without what they tell besides the picture.
 *
 * <p>What is copied is a short list of what a decoder needs; everything else is left out, known or unknown. Each byte is
 * looked at once, through buffers of a fixed size, whatever the lengths in the file claim.
 */
@NullMarked
package vn.lalanh.assessment.evidence.format;

import org.jspecify.annotations.NullMarked;

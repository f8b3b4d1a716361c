/**
 * What is known of a household in need: answers to questions, of the household, of its persons and of what it lost.
 *
 * <p>Questions are data (forms ask them, norm books use them), so that a new one needs no release. Refuses to know what
 * follows from an answer.
 */
@NullMarked
package vn.lalanh.assessment.fact;

import org.jspecify.annotations.NullMarked;

package vn.lalanh.assessment.form;

import org.jspecify.annotations.Nullable;

/**
 * An answer that does not fit its question, or something else that was said.
 *
 * @param subject id of the person or the loss; null for the household
 * @param question null where it is the person or the loss itself
 * @param vi what is wrong and what to do, without the value that was sent; Vietnamese
 */
public record Misfit(
        Asked of, @Nullable String subject, @Nullable String question, String vi, String en) {}

package vn.lalanh.assessment.protection;

import vn.lalanh.assessment.protection.BreakGlass.Review;
import vn.lalanh.assessment.protection.BreakGlassCommand.OpenCase;

/** What happens to the glass; announced to nobody. */
public sealed interface BreakGlassEvent {

    record CaseOpened(OpenCase opening) implements BreakGlassEvent {}

    record OpeningsReviewed(Review review) implements BreakGlassEvent {}
}

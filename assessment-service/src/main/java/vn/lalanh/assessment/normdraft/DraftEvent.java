package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import vn.lalanh.assessment.normdraft.Manuscript.Return;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.assessment.normdraft.Steps.Submission;

/** What can happen to a draft. Other services are not told: only this one decides by norms. */
public sealed interface DraftEvent {

    record BookDrafted(BookText text, String by, Instant at) implements DraftEvent {}

    record BookRewritten(BookText text, String by, Instant at) implements DraftEvent {}

    record DraftChecked(Check check) implements DraftEvent {}

    record DraftSimulated(Simulation simulation) implements DraftEvent {}

    record DraftSubmitted(Submission submission) implements DraftEvent {}

    record DraftReturned(Return why) implements DraftEvent {}

    record BookPromulgated(Promulgation promulgation) implements DraftEvent {}
}

package vn.lalanh.assessment.evidence;

import vn.lalanh.assessment.evidence.EvidenceFiles.Content;

/** What was found about one file that somebody sends. */
public sealed interface Inspected {

    /** It can be attached; {@code content} is what will be kept of it. */
    record Sound(EvidenceFile file, Content content) implements Inspected {}

    /**
     * It is not taken.
     *
     * @param found what it is, or the limit it breaks: a media type or a size, in no language
     */
    record Unfit(EvidenceRefusal why, String found) implements Inspected {}
}

package vn.lalanh.assessment.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.evidence.Attachment;
import vn.lalanh.assessment.evidence.Attachment.Withdrawal;
import vn.lalanh.assessment.evidence.Evidence;
import vn.lalanh.assessment.evidence.EvidenceFile;
import vn.lalanh.assessment.evidence.EvidenceFile.Place;
import vn.lalanh.assessment.evidence.EvidenceKind;

/** The evidence of a case as officers see it, withdrawn pieces among it. */
record EvidenceView(String caseId, List<AttachmentView> items) {

    /**
     * One file, told from the others by its kind and number.
     *
     * @param number from 1, in the order of attaching; never given twice
     * @param cleaned kept without metadata, because the case is protected
     */
    record AttachmentView(
            String id,
            int number,
            EvidenceKind kind,
            String contentType,
            long size,
            String sha256,
            boolean cleaned,
            @Nullable Instant takenAt,
            @Nullable PlaceView place,
            Instant attachedAt,
            @Nullable WithdrawalView withdrawn) {}

    record PlaceView(double lat, double lon, @Nullable Double accuracy) {}

    record WithdrawalView(String reasonCode, @Nullable String remark, Instant at) {}

    static EvidenceView of(Evidence evidence) {
        List<Attachment> all = evidence.attachments();
        return new EvidenceView(
                evidence.caseId(),
                IntStream.range(0, all.size()).mapToObj(n -> view(n + 1, all.get(n))).toList());
    }

    private static AttachmentView view(int number, Attachment attachment) {
        EvidenceFile file = attachment.file();
        return new AttachmentView(
                file.id(),
                number,
                file.kind(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                file.cleaned(),
                file.takenAt(),
                place(file.place()),
                attachment.at(),
                switch (attachment) {
                    case Attachment.Standing _ -> null;
                    case Attachment.Withdrawn a -> withdrawal(a.withdrawal());
                });
    }

    private static @Nullable PlaceView place(@Nullable Place place) {
        return place == null
                ? null
                : new PlaceView(place.latitude(), place.longitude(), place.accuracy());
    }

    private static WithdrawalView withdrawal(Withdrawal withdrawal) {
        return new WithdrawalView(withdrawal.reasonCode(), withdrawal.remark(), withdrawal.at());
    }
}

package vn.lalanh.disbursement.recovery.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.disbursement.recovery.Claim;
import vn.lalanh.disbursement.recovery.Recovery;
import vn.lalanh.disbursement.recovery.RecoveryAnnouncements;
import vn.lalanh.disbursement.recovery.RecoveryEvent;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RecoveryOpened;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RecoveryWrittenOff;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RepaymentRecorded;
import vn.lalanh.disbursement.recovery.RecoveryEvent.WriteOffProposed;
import vn.lalanh.events.Amount;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.Part;
import vn.lalanh.events.PayoutEvent.RecoveryOpenedV1;
import vn.lalanh.events.PayoutEvent.RecoveryReceivedV1;
import vn.lalanh.events.PayoutEvent.RecoveryWrittenOffV1;
import vn.lalanh.platform.aggregate.Announcement;
import vn.lalanh.platform.money.Money;

/** Domain event to contract event, one switch. Receipts, remarks and persons stay here. */
@Component
class OutboxRecoveryAnnouncements implements RecoveryAnnouncements {

    @Override
    public List<Announcement> of(Recovery recovery, RecoveryEvent event) {
        if (!(recovery instanceof Recovery.Known known)) {
            return List.of(); // nothing happens to a claim that is not there
        }
        Claim claim = known.claim();
        return switch (event) {
            case RecoveryOpened _ ->
                    say(
                            claim,
                            new RecoveryOpenedV1(
                                    claim.id(),
                                    claim.caseId(),
                                    claim.correction(),
                                    parts(claim.parts())));
            case RepaymentRecorded e ->
                    say(
                            claim,
                            new RecoveryReceivedV1(
                                    claim.id(),
                                    claim.caseId(),
                                    e.number(),
                                    parts(e.parts()),
                                    amount(e.outstanding())));
            case RecoveryWrittenOff e ->
                    say(
                            claim,
                            new RecoveryWrittenOffV1(
                                    claim.id(),
                                    claim.caseId(),
                                    amount(e.amount()),
                                    e.reasonCode()));
            case WriteOffProposed _ -> List.of(); // until another person agrees
        };
    }

    private static List<Announcement> say(Claim claim, PayoutEvent event) {
        return List.of(Announcement.ofCase(claim.caseId(), event));
    }

    private static List<Part> parts(List<Claim.Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.approvalNumber(), part.lineId(), amount(part.amount())))
                .toList();
    }

    private static Amount amount(Money money) {
        return new Amount(money.value(), money.currency().name());
    }
}

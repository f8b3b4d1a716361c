package vn.lalanh.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseCommand.RecordDeclined;
import vn.lalanh.assessment.casework.CaseCommand.RecordFundsSettled;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.CaseCommand.RecordReservation;
import vn.lalanh.assessment.casework.CaseCommand.RecordShortage;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.Payment;
import vn.lalanh.assessment.household.HouseholdService;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.household.KnownHousehold.LearnHousehold;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.timeline.Timeline.Entry;
import vn.lalanh.assessment.timeline.Timeline.LeaveOut;
import vn.lalanh.assessment.timeline.Timeline.Place;
import vn.lalanh.assessment.timeline.Timeline.RecordEntry;
import vn.lalanh.assessment.timeline.Timeline.Told;
import vn.lalanh.assessment.timeline.TimelineService;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.HouseholdEvent;
import vn.lalanh.events.HouseholdEvent.HouseholdChangedV1;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.GoodsHandedOverV1;
import vn.lalanh.events.PayoutEvent.PayoutCancellationDeclinedV1;
import vn.lalanh.events.PayoutEvent.PayoutCancelledV1;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.RecoveryOpenedV1;
import vn.lalanh.events.PayoutEvent.RecoveryReceivedV1;
import vn.lalanh.events.PayoutEvent.RecoveryWrittenOffV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.events.ReservationEvent;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReleasedV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsSettledV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.Unrecognized;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.kafka.Inboxes;

/** Everything this service listens to. Start reading here. */
@Configuration(proxyBeanMethods = false)
class AssessmentSubscriptions {

    @Bean
    Consumer<Message<List<byte[]>>> households(Inboxes inboxes, HouseholdService households) {
        return inboxes.batches(
                "assessment-households",
                HouseholdEvent.class,
                households::handle,
                AssessmentSubscriptions::household);
    }

    @Bean
    Consumer<Message<List<byte[]>>> reservations(Inboxes inboxes, CaseService cases) {
        return inboxes.batches(
                "assessment-reservations",
                ReservationEvent.class,
                cases::handle,
                AssessmentSubscriptions::reservation);
    }

    @Bean
    Consumer<Message<List<byte[]>>> payouts(Inboxes inboxes, CaseService cases) {
        return inboxes.batches(
                "assessment-payouts",
                PayoutEvent.class,
                cases::handle,
                AssessmentSubscriptions::payout);
    }

    /** Sees every event of every topic. */
    @Bean
    Consumer<Message<List<byte[]>>> timeline(Inboxes inboxes, TimelineService timelines) {
        return inboxes.batches(
                "assessment-timeline",
                ContractEvent.class,
                timelines::handle,
                AssessmentSubscriptions::entry,
                AssessmentSubscriptions::leftOut);
    }

    static List<To<LearnHousehold>> household(HouseholdEvent event) {
        return switch (event) {
            case HouseholdRegisteredV1 e ->
                    learn(
                            e.householdId(),
                            e.provinceCode(),
                            e.communeCode(),
                            e.economicStatus(),
                            e.priorityGroups(),
                            e.persons());
            case HouseholdChangedV1 e ->
                    learn(
                            e.householdId(),
                            e.provinceCode(),
                            e.communeCode(),
                            e.economicStatus(),
                            e.priorityGroups(),
                            e.persons());
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    private static List<To<LearnHousehold>> learn(
            String id,
            String provinceCode,
            String communeCode,
            EconomicStatus status,
            List<PriorityGroup> own,
            List<Person> persons) {
        Set<PriorityGroup> groups =
                Stream.concat(
                                own.stream(),
                                persons.stream().flatMap(p -> p.priorityGroups().stream()))
                        .collect(
                                Collectors.toCollection(() -> EnumSet.noneOf(PriorityGroup.class)));
        Household household =
                new Household(
                        id,
                        provinceCode,
                        communeCode,
                        status,
                        groups,
                        persons.stream().map(Person::personId).toList());
        return List.of(new To<>(id, new LearnHousehold(household)));
    }

    static List<To<CaseCommand>> reservation(ReservationEvent event) {
        return switch (event) {
            case FundsShortV1 e ->
                    tell(e.caseId(), new RecordShortage(e.approvalNumber(), e.lineIds()));
            case FundsReservedV1 e ->
                    tell(
                            e.caseId(),
                            new RecordReservation(
                                    e.approvalNumber(),
                                    e.lines().stream().map(l -> l.line().lineId()).toList()));
            case FundsReleasedV1 e ->
                    tell(e.caseId(), new RecordRelease(e.approvalNumber(), e.lineIds()));
            case FundsSettledV1 e -> tell(e.caseId(), new RecordFundsSettled(e.approvalNumber()));
            case FundsRecalledV1 _ -> List.of(); // the answer to our own withdrawal or rejection
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    static List<To<CaseCommand>> payout(PayoutEvent event) {
        return switch (event) {
            case PayoutPlannedV1 e -> pay(e.payout(), Payment.planned());
            case PayoutInstructedV1 e -> pay(e.payout(), Payment.instructed(e.attempt()));
            case PayoutSettledV1 e -> pay(e.payout(), Payment.settled(e.attempt(), e.settledAt()));
            case PayoutReturnedV1 e ->
                    pay(
                            e.payout(),
                            Payment.returned(e.attempt(), e.reasonCode(), e.afterSettlement()));
            case PayoutCancelledV1 e -> pay(e.payout(), Payment.cancelled());
            case GoodsHandedOverV1 e -> pay(e.payout(), Payment.handedOver(e.handedOverAt()));
            case PayoutCancellationDeclinedV1 e ->
                    tell(
                            e.payout().caseId(),
                            new RecordDeclined(
                                    e.payout().approvalNumber(),
                                    e.payout().lineId(),
                                    e.reasonCode()));
            // between the household and the treasurer; the decision behind it is our own
            case RecoveryOpenedV1 _, RecoveryReceivedV1 _, RecoveryWrittenOffV1 _ -> List.of();
            case Unrecognized _ -> List.of(); // counted by the inbox
        };
    }

    private static List<To<CaseCommand>> pay(Ref payout, Payment payment) {
        return tell(
                payout.caseId(),
                new RecordPayment(payout.approvalNumber(), payout.lineId(), payment));
    }

    private static List<To<CaseCommand>> tell(String caseId, CaseCommand fact) {
        return List.of(new To<>(caseId, fact));
    }

    static List<To<Told>> entry(ContractEvent event, Envelope envelope) {
        return tell(envelope, new RecordEntry(entry(envelope, EventSentences.of(event))));
    }

    /** A person has dismissed it: said in its place, so that nobody believes in a gap. */
    static List<To<Told>> leftOut(Envelope envelope) {
        return tell(
                envelope, new LeaveOut(entry(envelope, EventSentences.leftOut(envelope.type()))));
    }

    private static Entry entry(Envelope envelope, Sentence said) {
        return new Entry(
                envelope.time(),
                envelope.type(),
                envelope.subject(),
                new Place(envelope.epoch(), envelope.sequence()),
                said);
    }

    /** To the case's timeline where there is a case, else to the announcing aggregate's own. */
    private static List<To<Told>> tell(Envelope envelope, Told told) {
        String caseId = envelope.caseId();
        return List.of(new To<>(caseId == null ? envelope.subject() : caseId, told));
    }
}

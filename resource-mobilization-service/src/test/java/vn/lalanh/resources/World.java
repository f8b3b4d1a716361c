package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.money.Currency;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.work.Worker;
import vn.lalanh.resources.campaign.Campaign.OpenCampaign;
import vn.lalanh.resources.campaign.CampaignService;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.ContributionService;
import vn.lalanh.resources.contribution.Gift;
import vn.lalanh.resources.contribution.GoodsSettings;
import vn.lalanh.resources.contribution.Placement;
import vn.lalanh.resources.contribution.Tranches;
import vn.lalanh.resources.contribution.messaging.RealContributionAnnouncements;
import vn.lalanh.resources.donor.Donor;
import vn.lalanh.resources.donor.Donor.RegisterDonor;
import vn.lalanh.resources.donor.DonorService;
import vn.lalanh.resources.donorinput.Checks;
import vn.lalanh.resources.donorinput.DonorInputService;
import vn.lalanh.resources.donorinput.messaging.RealDonorAnswers;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.LotService;
import vn.lalanh.resources.lot.Resource;
import vn.lalanh.resources.reservation.Allocation;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Progress.Stage;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.ReservationCommand;
import vn.lalanh.resources.reservation.ReservationService;
import vn.lalanh.resources.reservation.Slice;
import vn.lalanh.resources.reservation.Steps;
import vn.lalanh.resources.reservation.messaging.RealReservationAnnouncements;
import vn.lalanh.resources.totals.Totals;
import vn.lalanh.resources.trace.Trace;

/** The whole service on memory, with all that must hold at every instant. */
final class World {

    static final Resource MONEY = new Resource.Cash(Currency.VND);
    static final Instant APPROVED = Instant.parse("2026-10-01T01:00:00Z");

    final MemoryPlatform platform;
    final MemoryLots lots;
    final MemoryReservations reservations;
    final MemoryContributions contributions;
    final MemoryInputs inputs;
    final MemoryDonors donors;
    final MemoryCampaigns campaigns;
    final ReservationService reservationService;
    final ContributionService contributionService;
    final DonorInputService inputService;
    final CampaignService campaignService;
    final DonorService donorService;
    final Placement placement;
    final Steps steps;
    final Allocation allocation;
    final FundTurn fund;
    final Trace trace;
    final Totals totals;

    World(MemoryPlatform platform) {
        this.platform = platform;
        lots = new MemoryLots(platform);
        reservations = new MemoryReservations(platform);
        contributions = new MemoryContributions(platform);
        inputs = new MemoryInputs(platform);
        donors = new MemoryDonors(platform);
        campaigns = new MemoryCampaigns(platform);
        LotService lotService = new LotService(lots);
        Tranches tranches = new Tranches();
        contributionService =
                new ContributionService(
                        contributions, RealContributionAnnouncements.make(), tranches);
        reservationService =
                new ReservationService(reservations, RealReservationAnnouncements.make());
        campaignService = new CampaignService(campaigns);
        donorService = new DonorService(donors, _ -> {});
        inputService =
                new DonorInputService(
                        inputs,
                        RealDonorAnswers.make(),
                        new Checks(donors, campaignService, goods()),
                        contributionService,
                        platform.clock());
        placement =
                new Placement(
                        contributions,
                        contributionService,
                        lots,
                        lotService,
                        tranches,
                        platform.clock());
        steps = new Steps(reservations, reservationService, lots, lotService);
        allocation = new Allocation(reservations, reservationService, lots);
        fund = new FundTurn(inputService, placement, steps, allocation);
        trace = new Trace(contributions, lots, reservations);
        totals = new Totals(contributions, lots, reservations);
    }

    static World fresh() {
        return new World(MemoryPlatform.of("/resource-mobilization-service"));
    }

    /** What the process remembered is gone; what it had saved is there. */
    World afterACrash() {
        platform.crash();
        World next = new World(platform);
        platform.relay().start();
        return next;
    }

    /** A second process on the same stores, under a writer's name of its own; the first one goes on. */
    World beside() {
        platform.crash();
        return new World(platform);
    }

    static GoodsSettings goods() {
        return new GoodsSettings(
                Map.of(
                        "RICE",
                        new GoodsSettings.Item(Quantity.Unit.GRAM, List.of("kho-a", "kho-b"))));
    }

    Worker sleepingFund() {
        return new Worker("fund", Duration.ofSeconds(1), fund);
    }

    // --- what people and others do

    String openCampaign(String name) {
        LocalDate today = LocalDate.of(2026, 10, 1);
        var command = new OpenCampaign(name, "99", today, today.plusDays(30));
        campaignService.open(command, step("test"));
        return command.id();
    }

    void registerDonor(String key) {
        donorService.register(
                new RegisterDonor(key, "Công ty Ví Dụ", Donor.Kind.ENTERPRISE), step("test"));
    }

    String give(String reference, long dong) {
        return give(reference, MONEY, dong, Earmark.ANY);
    }

    String give(String reference, Resource resource, long units, Earmark earmark) {
        String id = Contribution.idOf("don-1", reference);
        Gift gift =
                new Gift(
                        "don-1",
                        "cam-1",
                        reference,
                        resource,
                        units,
                        earmark,
                        platform.clock().instant());
        contributionService.handle(List.of(contributionService.recording(id, gift, step("test"))));
        return id;
    }

    static Resource rice(String store) {
        return new Resource.InKind("RICE", Quantity.Unit.GRAM, store);
    }

    static Line cash(String lineId, long dong) {
        return new Line(lineId, "HOUSE_LOST", "hh-1", new Need.Cash(Money.of(dong)));
    }

    static Line riceLine(String lineId, long grams) {
        return new Line(
                lineId, "RICE_HUNGER", "hh-1", new Need.InKind(Quantity.grams("RICE", grams)));
    }

    static Approval approval(String caseId, int priority, Line... lines) {
        return new Approval(
                caseId, 1, priority, APPROVED, "NATURAL_DISASTER", "99001", List.of(lines));
    }

    void tell(String reservationId, ReservationCommand fact) {
        reservationService
                .handle(List.of(new Addressed<>(reservationId, fact, step("test"))))
                .forEach(outcome -> assertThat(outcome.failure()).isNull());
    }

    String approve(Approval approval) {
        tell(approval.reservationId(), new ReservationCommand.Approve(approval));
        return approval.reservationId();
    }

    static Cause step(String why) {
        return Cause.Step.of(why);
    }

    /** Turns until there is nothing to do; fails when that never comes. */
    void settleDown() {
        for (int turn = 0; turn < 1_000; turn++) {
            if (!fund.turn()) {
                return;
            }
            assertConserved();
        }
        throw new AssertionError("the fund finds no rest");
    }

    Reservation reservation(String id) {
        return reservations.find(id).orElseThrow().state();
    }

    String stateOf(String id) {
        return reservation(id).getClass().getSimpleName();
    }

    List<String> eventsOf(String id) {
        return reservations.announced().stream()
                .filter(a -> a.envelope().subject().equals(id))
                .map(a -> a.event().getClass().getSimpleName())
                .toList();
    }

    List<ContractEvent> answers() {
        return inputs.events();
    }

    long available() {
        return lots.open().stream().mapToLong(Lot.Open::available).sum();
    }

    long reserved() {
        return lots.open().stream().mapToLong(Lot.Open::reserved).sum();
    }

    long paid() {
        return lots.open().stream().mapToLong(Lot.Open::paid).sum();
    }

    // --- what must hold

    /** At every instant: no unit is lost, made, or in two places. */
    void assertConserved() {
        Map<String, Long> received = new HashMap<>();
        Map<String, Long> booked = new HashMap<>();
        contributions
                .states()
                .values()
                .forEach(c -> {
                    if (c instanceof Contribution.Known s) {
                        String code = s.gift().resource().code();
                        booked.merge(code, s.gift().units(), Long::sum);
                        received.merge(
                                code,
                                s instanceof Contribution.Received ? s.gift().units() : 0,
                                Long::sum);
                    }
                });
        Map<String, Long> given = new HashMap<>();
        for (Lot.Open lot : lots.open()) {
            given.merge(lot.key().resource().code(), lot.given(), Long::sum);
            assertDisjoint(lot);
        }
        booked.forEach((code, most) ->
                assertThat(given.getOrDefault(code, 0L))
                        .as("given in %s", code)
                        .isBetween(received.getOrDefault(code, 0L), most));
        assertClaimsAreKnown();
        assertThat(totals.now().balanced()).as("the books agree").isTrue();
    }

    private static void assertDisjoint(Lot.Open lot) {
        Intervals all = lot.free();
        for (Intervals claim : lot.claims().values()) {
            all = all.plus(claim); // throws when a unit is in both
        }
        assertThat(lot.given() - all.total()).isEqualTo(lot.paid());
    }

    /** Every claim in a lot is one that a reservation has, and every part that rests stands where it says. */
    private void assertClaimsAreKnown() {
        Map<String, String> known = new HashMap<>();
        Map<String, Map<String, Intervals>> paid = new HashMap<>();
        reservations
                .states()
                .values()
                .forEach(r -> {
                    switch (r) {
                        case Reservation.Planned s ->
                                s.slices().forEach(slice -> known.put(slice.claimId(), "maybe"));
                        case Reservation.Withdrawing s ->
                                s.slices().forEach(slice -> known.put(slice.claimId(), "maybe"));
                        case Reservation.Funded s -> {
                            for (Slice slice : s.book().slices()) {
                                Stage stage = s.book().progress(slice.lineId()).stage();
                                known.put(slice.claimId(), stage.name());
                                if (stage == Stage.PAID) {
                                    paid.computeIfAbsent(slice.lotId(), _ -> new HashMap<>())
                                            .put(slice.claimId(), slice.units());
                                }
                            }
                        }
                        case Reservation.Waiting _ -> {}
                        case Reservation.Absent _ -> {}
                        case Reservation.Foretold _ -> {}
                    }
                });
        Map<String, String> inLots = new HashMap<>();
        lots.all()
                .forEach(current -> {
                    if (current.state() instanceof Lot.Open lot) {
                        lot.claims().keySet().forEach(claim -> inLots.put(claim, current.id()));
                        Intervals taken = lot.free();
                        for (Intervals claim : lot.claims().values()) {
                            taken = taken.plus(claim);
                        }
                        for (Intervals units : paid.getOrDefault(current.id(), Map.of()).values()) {
                            taken = taken.plus(units); // paid in exactly one place
                        }
                    }
                });
        inLots.keySet()
                .forEach(claim ->
                        assertThat(known.get(claim))
                                .as("claim %s in a lot, as its reservation sees it", claim)
                                .isNotNull()
                                .isNotIn("PAID", "GONE"));
        known.forEach((claim, stage) -> {
            if (stage.equals("HELD")) {
                assertThat(inLots).as("held by a reservation").containsKey(claim);
            }
        });
    }

    /** When all is quiet: the books are equal, and every unit of every benefit is from exactly one gift. */
    void assertTraced() {
        Map<String, Long> byGift = new TreeMap<>();
        Map<String, List<Book>> byCase = new TreeMap<>();
        reservations
                .states()
                .values()
                .forEach(r -> {
                    if (r instanceof Reservation.Funded s) {
                        byCase.computeIfAbsent(s.book().approval().caseId(), _ -> new ArrayList<>())
                                .add(s.book());
                    }
                });
        byCase.forEach((caseId, books) -> {
            Map<String, Long> perLine = new TreeMap<>();
            for (Trace.Origin origin : trace.ofCase(caseId)) {
                perLine.merge(origin.lineId(), origin.units(), Long::sum);
                byGift.merge(origin.contributionId(), origin.units(), Long::sum);
            }
            assertThat(perLine).as("what %s has", caseId).isEqualTo(inUse(books));
        });
        contributions
                .states()
                .forEach((id, c) -> {
                    Trace.OfGift gift = trace.ofContribution(id).orElseThrow();
                    long used = gift.benefits().stream().mapToLong(Trace.Benefit::units).sum();
                    assertThat(used).isEqualTo(byGift.getOrDefault(id, 0L));
                    assertThat(gift.unused()).isBetween(0L, gift.given());
                });
        assertThat(available())
                .isEqualTo(
                        contributions.states().keySet().stream()
                                .mapToLong(id -> trace.ofContribution(id).orElseThrow().unused())
                                .sum());
    }

    /** By line, under all approvals of a case: what is set aside or paid and was not paid back. */
    private static Map<String, Long> inUse(List<Book> books) {
        Map<String, Long> inUse = new TreeMap<>();
        for (Book book : books) {
            for (Book.Part part : book.parts()) {
                if (part.stage() != Stage.GONE && part.units() > 0) {
                    inUse.merge(part.line().lineId(), part.units(), Long::sum);
                }
            }
        }
        return inUse;
    }

    /** What must come out alike, whatever happened on the way. */
    Map<String, String> outcome() {
        Map<String, String> outcome = new TreeMap<>();
        reservations.states().forEach((id, r) -> outcome.put(id, r.getClass().getSimpleName()));
        outcome.put("available", Long.toString(available()));
        outcome.put("reserved", Long.toString(reserved()));
        outcome.put("paid", Long.toString(paid()));
        return outcome;
    }
}

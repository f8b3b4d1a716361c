package vn.lalanh.resources.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.Contributions;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.Lots;
import vn.lalanh.resources.lot.Resource;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Progress;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.Reservations;
import vn.lalanh.resources.reservation.Slice;

/** Follows units from gift to benefit and back, by the overlap of intervals. Exact to the unit. */
@Service
public class Trace {

    private static final int AT_ONCE = 500;

    private final Contributions contributions;
    private final Lots lots;
    private final Reservations reservations;

    public Trace(Contributions contributions, Lots lots, Reservations reservations) {
        this.contributions = contributions;
        this.lots = lots;
        this.reservations = reservations;
    }

    /** Whether the units are set aside or with the payee. */
    public enum Use {
        RESERVED,
        PAID
    }

    /**
     * A part of a gift in one benefit.
     *
     * @param communeCode absent for a protected case
     */
    public record Benefit(
            String caseId, String benefit, @Nullable String communeCode, long units, Use use) {}

    /**
     * What became of a gift.
     *
     * @param unit the currency's or the goods' base unit
     * @param unused not set aside for anybody yet
     */
    public record OfGift(
            String contributionId,
            String code,
            String unit,
            long given,
            long unused,
            List<Benefit> benefits) {}

    /** A part of a benefit, and the gift it is from. */
    public record Origin(
            String lineId,
            String benefit,
            String contributionId,
            String lotId,
            String code,
            String unit,
            long units,
            Use use) {}

    /** Empty if there is no such contribution. */
    public Optional<OfGift> ofContribution(String contributionId) {
        return contributions
                .find(contributionId)
                .flatMap(current ->
                        switch (current.state()) {
                            case Contribution.Absent _ -> Optional.empty();
                            case Contribution.Recorded s -> Optional.of(gift(s, List.of()));
                            case Contribution.Received s ->
                                    Optional.of(
                                            gift(
                                                    s,
                                                    benefits(
                                                            s.lotId(),
                                                            Intervals.of(s.from(), s.to()))));
                        });
    }

    private static OfGift gift(Contribution.Known s, List<Benefit> benefits) {
        Resource resource = s.gift().resource();
        long used = benefits.stream().mapToLong(Benefit::units).sum();
        return new OfGift(
                s.id(),
                resource.code(),
                resource.unitName(),
                s.gift().units(),
                s.gift().units() - used,
                benefits);
    }

    private List<Benefit> benefits(String lotId, Intervals gift) {
        List<Benefit> benefits = new ArrayList<>();
        String after = null;
        while (true) {
            List<Current<Reservation>> some = reservations.ofLot(lotId, after, AT_ONCE);
            for (Current<Reservation> current : some) {
                if (current.state() instanceof Reservation.Funded s) {
                    benefits.addAll(benefits(s.book(), lotId, gift));
                }
            }
            if (some.size() < AT_ONCE) {
                benefits.sort(
                        Comparator.comparing(Benefit::caseId).thenComparing(Benefit::benefit));
                return benefits;
            }
            after = some.getLast().id();
        }
    }

    private static List<Benefit> benefits(Book book, String lotId, Intervals gift) {
        List<Benefit> benefits = new ArrayList<>();
        for (Slice slice : book.slices()) {
            long units = slice.lotId().equals(lotId) ? slice.units().overlap(gift) : 0;
            Use use = use(book.progress(slice.lineId()));
            if (units > 0 && use != null) {
                Approval approval = book.approval();
                benefits.add(
                        new Benefit(
                                approval.caseId(),
                                benefitOf(approval, slice),
                                approval.communeCode(),
                                units,
                                use));
            }
        }
        return benefits;
    }

    /** Where the units of all approvals of a case come from. */
    public List<Origin> ofCase(String caseId) {
        List<Book> books = new ArrayList<>();
        for (Current<Reservation> current : reservations.ofCase(caseId)) {
            if (current.state() instanceof Reservation.Funded s) {
                books.add(s.book());
            }
        }
        Map<String, Current<Lot>> lotsById =
                lots.findAll(
                        books.stream()
                                .flatMap(book -> book.slices().stream())
                                .map(Slice::lotId)
                                .distinct()
                                .toList());
        List<Origin> origins = new ArrayList<>();
        for (Book book : books) {
            for (Slice slice : book.slices()) {
                Current<Lot> lot = lotsById.get(slice.lotId());
                Use use = use(book.progress(slice.lineId()));
                if (use != null && lot != null && lot.state() instanceof Lot.Open open) {
                    origins.addAll(origins(book.approval(), slice, open, use));
                }
            }
        }
        return origins;
    }

    private static List<Origin> origins(Approval approval, Slice slice, Lot.Open lot, Use use) {
        Resource resource = lot.key().resource();
        Map<Long, Origin> byPlace = new TreeMap<>();
        for (Lot.Gift gift : lot.gifts()) {
            long units = slice.units().overlap(gift.units());
            if (units > 0) {
                byPlace.put(
                        gift.from(),
                        new Origin(
                                slice.line(),
                                benefitOf(approval, slice),
                                gift.contributionId(),
                                slice.lotId(),
                                resource.code(),
                                resource.unitName(),
                                units,
                                use));
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static String benefitOf(Approval approval, Slice slice) {
        return approval.line(slice.line()).map(Approval.Line::benefit).orElseThrow();
    }

    /** Null for what was set aside and is available again. */
    private static @Nullable Use use(Progress progress) {
        return switch (progress.stage()) {
            case HELD, SETTLING, RELEASING -> Use.RESERVED;
            case PAID, REOPENING -> Use.PAID;
            case GONE -> null;
        };
    }
}

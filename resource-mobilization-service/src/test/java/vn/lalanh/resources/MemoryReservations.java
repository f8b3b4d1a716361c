package vn.lalanh.resources;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.Reservations;

/** The port in memory. */
final class MemoryReservations extends MemoryAggregates<Reservation> implements Reservations {
    MemoryReservations(MemoryPlatform platform) {
        super(platform, "reservations", Reservation.Absent::new);
    }

    @Override
    public List<Current<Reservation>> withSteps(int limit) {
        return all().filter(r -> hasSteps(r.state())).limit(limit).toList();
    }

    private static boolean hasSteps(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Planned _ -> true;
            case Reservation.Withdrawing _ -> true;
            case Reservation.Funded s -> !s.book().underWay().isEmpty();
            case Reservation.Waiting _ -> false;
            case Reservation.Absent _ -> false;
            case Reservation.Foretold _ -> false;
        };
    }

    @Override
    public List<Current<Reservation>> waiting(int skip, int limit) {
        Comparator<Current<Reservation>> order =
                Comparator.<Current<Reservation>>comparingInt(r -> asked(r).priority())
                        .thenComparing(r -> asked(r).approvedAt())
                        .thenComparing(Current::id);
        return all().filter(r -> r.state() instanceof Reservation.Waiting)
                .sorted(order)
                .skip(skip)
                .limit(limit)
                .toList();
    }

    private static Approval asked(Current<Reservation> current) {
        return ((Reservation.Asked) current.state()).approval();
    }

    @Override
    public long countWaiting() {
        return all().filter(r -> r.state() instanceof Reservation.Waiting).count();
    }

    @Override
    public boolean anyUntold() {
        return all().anyMatch(
                        r -> r.state() instanceof Reservation.Waiting s && !s.notes().toldShort());
    }

    @Override
    public List<Current<Reservation>> inState(String state, @Nullable String after, int limit) {
        return all().filter(r -> r.state().getClass().getSimpleName().equals(state)).toList();
    }

    @Override
    public List<Current<Reservation>> unfollowed(@Nullable String after, int limit) {
        return all().filter(r ->
                        r.state() instanceof Reservation.Funded s
                                && !s.book().unfollowed().isEmpty())
                .toList();
    }

    @Override
    public List<Current<Reservation>> ofCase(String caseId) {
        return all().filter(r ->
                        switch (r.state()) {
                            case Reservation.Asked s -> s.approval().caseId().equals(caseId);
                            case Reservation.Funded s ->
                                    s.book().approval().caseId().equals(caseId);
                            case Reservation.Absent _ -> false;
                            case Reservation.Foretold _ -> false;
                        })
                .toList();
    }

    @Override
    public List<Current<Reservation>> ofLot(String lotId, @Nullable String after, int limit) {
        return all().filter(r ->
                        r.state() instanceof Reservation.Funded s
                                && s.book().slices().stream()
                                        .anyMatch(x -> x.lotId().equals(lotId)))
                .sorted(Comparator.comparing(Current::id))
                .filter(r -> after == null || r.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Sum> sums() {
        Map<String, long[]> sums = new TreeMap<>();
        states().values()
                .forEach(r -> {
                    switch (r) {
                        case Reservation.Planned s ->
                                s.approval().lines().forEach(l -> add(sums, l, 2));
                        case Reservation.Withdrawing s ->
                                s.approval().lines().forEach(l -> add(sums, l, 2));
                        case Reservation.Funded s ->
                                s.book().parts().forEach(part -> add(sums, part));
                        case Reservation.Waiting _ -> {}
                        case Reservation.Absent _ -> {}
                        case Reservation.Foretold _ -> {}
                    }
                });
        return sums.entrySet().stream()
                .map(e ->
                        new Sum(
                                e.getKey(),
                                e.getKey(),
                                e.getValue()[0],
                                e.getValue()[1],
                                e.getValue()[2]))
                .toList();
    }

    private static void add(Map<String, long[]> sums, Book.Part part) {
        switch (part.stage()) {
            case HELD -> add(sums, part.line(), part.units(), 0);
            case PAID -> add(sums, part.line(), part.units(), 1);
            case SETTLING, REOPENING, RELEASING -> add(sums, part.line(), part.units(), 2);
            case GONE -> {}
        }
    }

    private static void add(Map<String, long[]> sums, Line line, int place) {
        add(sums, line, line.need().units(), place);
    }

    private static void add(Map<String, long[]> sums, Line line, long units, int place) {
        String code =
                switch (line.need()) {
                    case Need.Cash cash -> cash.amount().currency().name();
                    case Need.InKind goods -> goods.quantity().code();
                };
        sums.computeIfAbsent(code, _ -> new long[3])[place] += units;
    }
}

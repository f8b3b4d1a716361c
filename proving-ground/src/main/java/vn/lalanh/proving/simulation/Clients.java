package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/**
 * How people and programs outside give commands: to any process that is there, again under the same key when no answer
 * came. Keeps its own list of what was acknowledged to them.
 */
final class Clients {

    private static final int PATIENCE = 400;

    private final Town town;
    private final Life life = new Life("people");
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private long commands;
    private long keys;
    private int atWork;

    /** Something that somebody was told is done, and how to see that it is. */
    record Acknowledged(String what, BooleanSupplier visible) {}

    Clients(Town town) {
        this.town = town;
    }

    /** Somebody begins to work after a while. */
    void work(Duration after, String who, Runnable work) {
        atWork++;
        Schedule schedule = town.schedule();
        schedule.later(
                after,
                () ->
                        schedule.start(
                                life,
                                who,
                                () -> {
                                    work.run();
                                    atWork--;
                                }));
    }

    /** How many have not finished. */
    int atWork() {
        return atWork;
    }

    /** Everybody goes home. */
    void end() {
        life.end();
    }

    void pause(int mostMillis) {
        town.schedule()
                .sleep(life, Duration.ofMillis(town.schedule().chance().nextInt(mostMillis)));
    }

    /** Until there is an answer. */
    <T, R> R ask(Service<T> service, String what, Function<T, R> request) {
        return askReplica(service, what, replica -> request.apply(replica.node()));
    }

    /** As the other, for what needs more of a process than its services. */
    <T, R> R askReplica(Service<T> service, String what, Function<Service.Replica<T>, R> request) {
        for (int n = 0; n < PATIENCE; n++) {
            var alive = service.alive();
            if (!alive.isEmpty()) {
                commands++;
                try {
                    R answer =
                            request.apply(
                                    alive.get(town.schedule().chance().nextInt(alive.size())));
                    if (town.calls().before(life, Fault.ON_ANSWER) == null) {
                        return answer;
                    }
                } catch (Life.Crash | RuntimeException noAnswer) {
                    // asks again
                }
            }
            pause(3_000);
        }
        unanswered.add(what);
        throw new Life.Crash(what);
    }

    /** A request with a key of its own; the same object is given again when it is repeated. */
    Cause.Request request(String what) {
        String key = "key-" + ++keys;
        return new Cause.Request(key, key, null, key, Ids.sha256(what), null);
    }

    /** Whether it is done, now or before. */
    static boolean done(Outcome<?, ?> outcome) {
        return !(outcome.decided() instanceof Decision.Refused<?>);
    }

    /** Asks anew, as another request, while it is refused; whether it was done in the end. */
    boolean insist(int most, Supplier<Outcome<?, ?>> request) {
        for (int n = 0; n < most; n++) {
            if (done(request.get())) {
                return true;
            }
            pause(4_000);
        }
        return false;
    }

    void acknowledged(String what, BooleanSupplier visible) {
        acknowledged.add(new Acknowledged(what, visible));
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    List<String> unanswered() {
        return unanswered;
    }

    long commands() {
        return commands;
    }
}

package vn.lalanh.platform.test.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;

/** Lets somebody else be faster, and dies where a test wants it to. */
final class RacingHeld implements Held {

    private final Held held;
    private Runnable beforePark = RacingHeld::nobody;
    private Runnable beforeWrite = RacingHeld::nobody;
    private boolean failBlocked;
    private int writesLeft = Integer.MAX_VALUE;

    RacingHeld(Held held) {
        this.held = held;
    }

    private static void nobody() {}

    RacingHeld beforeNextPark(Runnable other) {
        beforePark = other;
        return this;
    }

    RacingHeld beforeNextWrite(Runnable other) {
        beforeWrite = other;
        return this;
    }

    RacingHeld failNextBlocked() {
        failBlocked = true;
        return this;
    }

    void failAfterWrites(int writes) {
        writesLeft = writes;
    }

    private void write() {
        Runnable other = beforeWrite;
        beforeWrite = RacingHeld::nobody;
        other.run();
        if (writesLeft-- <= 0) {
            throw new IllegalStateException("died");
        }
    }

    @Override
    public Set<String> keys(String group, String topic, Collection<String> among) {
        return held.keys(group, topic, among);
    }

    @Override
    public Set<String> blocked(String group, String topic, Collection<String> among) {
        if (failBlocked) {
            failBlocked = false;
            throw new IllegalStateException("died");
        }
        return held.blocked(group, topic, among);
    }

    @Override
    public void park(List<Parked> parked) {
        Runnable other = beforePark;
        beforePark = RacingHeld::nobody;
        other.run();
        held.park(parked);
    }

    @Override
    public List<Letter> queue(String group, String topic, String key, int limit) {
        return held.queue(group, topic, key, limit);
    }

    @Override
    public int behind(String group, String topic, String key) {
        return held.behind(group, topic, key);
    }

    @Override
    public boolean change(Letter next) {
        write();
        return held.change(next);
    }

    @Override
    public void forget(Collection<Letter> handled) {
        write();
        held.forget(handled);
    }

    @Override
    public List<Place> unblocked(String group, int limit) {
        return held.unblocked(group, limit);
    }

    @Override
    public int keysHeld(String group) {
        return held.keysHeld(group);
    }

    @Override
    public Optional<Letter> find(String id) {
        return held.find(id);
    }

    @Override
    public List<Letter> list(Search search, @Nullable String after, int limit) {
        return held.list(search, after, limit);
    }

    @Override
    public List<Count> causes(Search search) {
        return held.causes(search);
    }
}

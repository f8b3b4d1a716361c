package vn.lalanh.platform.inbox;

import java.util.List;

/** Where people see a copy of what is held: topic {@code <group>.dead-letters}. */
@FunctionalInterface
public interface DeadLetters {
    void copy(List<Held.Parked> parked);
}

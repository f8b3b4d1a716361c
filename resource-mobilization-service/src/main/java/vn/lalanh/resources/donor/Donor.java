package vn.lalanh.resources.donor;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/** One who gives. */
public sealed interface Donor {

    /** What a key may look like; it becomes part of two topics' names. */
    String KEY = "[a-z0-9-]{3,40}";

    /** Nothing is known of it. */
    record Absent(String id) implements Donor {}

    /** Known, and with its two topics. */
    record Registered(String key, String name, Kind kind) implements Donor {
        public String id() {
            return idOf(key);
        }
    }

    /** What kind of donor. */
    enum Kind {
        STATE_BUDGET,
        ENTERPRISE,
        ORGANISATION,
        PERSON,
        FOREIGN
    }

    /** To be entered under a key that is its own for ever. */
    record RegisterDonor(String key, String name, Kind kind) {}

    /** It was entered. */
    record DonorRegistered(String key, String name, Kind kind) {}

    static String idOf(String key) {
        return Ids.derive("don", key);
    }

    static Decision<DonorRegistered> decide(Donor donor, RegisterDonor command) {
        return switch (donor) {
            case Absent _ ->
                    accept(new DonorRegistered(command.key(), command.name(), command.kind()));
            case Registered s when s.name().equals(command.name()) && s.kind() == command.kind() ->
                    alreadyDone();
            case Registered _ -> refuse(DonorRefusal.DONOR_KEY_TAKEN);
        };
    }

    static Donor evolve(Donor donor, DonorRegistered event) {
        return new Registered(event.key(), event.name(), event.kind());
    }
}

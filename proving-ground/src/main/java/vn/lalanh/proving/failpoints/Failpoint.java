package vn.lalanh.proving.failpoints;

import java.util.Locale;
import java.util.Optional;
import vn.lalanh.runner.Service;

/** A moment at which a process can be gone, named by what it was about to do or had just done. */
enum Failpoint {
    /** Decided, and nobody knows. */
    BEFORE_STATE_WRITE(Port.STORE),
    /** Saved, and whoever asked has no answer. */
    AFTER_STATE_WRITE(Port.STORE),
    /** Saved, and not handed to the producer. */
    BEFORE_SEND(Port.BROKER),
    /** Handed to the producer: it may get there, or never leave. */
    AFTER_SEND(Port.BROKER),
    /** At the broker, and the relay has not heard so. */
    BEFORE_BROKER_ACK(Port.BROKER),
    /** The relay has heard so, and the store has not. */
    AFTER_BROKER_ACK(Port.BROKER),
    /** About to tell the store what is at the broker. */
    BEFORE_ACK_MARK(Port.STORE),
    /** The store knows, the relay does not know that it does. */
    AFTER_ACK_MARK(Port.STORE),
    /** A poll is handled and saved, and will be delivered again. */
    BEFORE_OFFSET_COMMIT(Port.CONSUMER),
    /** Committed, and nothing polled since. */
    AFTER_OFFSET_COMMIT(Port.CONSUMER),
    /** The intent is saved, the bank knows nothing. */
    BEFORE_BANK_CALL(Port.BANK),
    /** The bank has it in its book, its reply is not here. */
    AFTER_BANK_CALL(Port.BANK),
    /** The reply is here, and nobody has looked at it. */
    BEFORE_BANK_REPLY(Port.BANK),
    /** The reply is understood, and not saved. */
    AFTER_BANK_REPLY(Port.BANK);

    /** Where a service touches the world. */
    private enum Port {
        STORE,
        BROKER,
        CONSUMER,
        BANK
    }

    private final Port port;

    Failpoint(Port port) {
        this.port = port;
    }

    /** Why this service never passes it; empty where it does. */
    Optional<String> absentFrom(Service service) {
        return switch (port) {
            case STORE, BROKER -> Optional.empty();
            case CONSUMER ->
                    service == Service.REGISTRY
                            ? Optional.of("listens to no topic, commits no offset")
                            : Optional.empty();
            case BANK ->
                    service == Service.DISBURSEMENT
                            ? Optional.empty()
                            : Optional.of("only disbursement talks to a bank");
        };
    }

    /** As people read it. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package vn.lalanh.embedded.broker;

import org.jspecify.annotations.Nullable;

/** The broker cannot start; the message is one sentence that can be shown to a person as it is. */
public final class BrokerStartException extends RuntimeException {

    BrokerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

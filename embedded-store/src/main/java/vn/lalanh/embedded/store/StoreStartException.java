package vn.lalanh.embedded.store;

/** The store cannot start; the message is one sentence that can be shown to a person as it is. */
public final class StoreStartException extends RuntimeException {

    StoreStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

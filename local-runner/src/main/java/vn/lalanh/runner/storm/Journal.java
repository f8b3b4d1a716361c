package vn.lalanh.runner.storm;

import java.net.URI;

/**
 * What a client writes down for itself, to compare with later: what was acknowledged must be there, what was only asked may be
 * there. Thread-safe.
 */
public interface Journal {

    /** For who does not compare. */
    Journal NONE = new Journal() {};

    /** One request for a change, however often it had to be sent. */
    record Command(String method, URI address, String key, String body) {}

    /** It is about to be sent for the first time. */
    default void asked(Command command) {}

    /** The system has answered, yes or no. */
    default void answered(Command command, Api.Answer answer) {}

    /**
     * The broker has taken a donor's event.
     *
     * @param amount what it gives in đồng; 0 where it must be refused or is a repeat
     */
    default void published(String eventId, long amount) {}

    /** Somebody's name, number or account was told to the system; no topic and no log may ever show it. */
    default void confided(String personal) {}
}

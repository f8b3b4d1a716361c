package vn.lalanh.runner;

import java.net.URI;

/** Where documents are kept. */
public sealed interface Storage {

    /** By the embedded store, in the data directory: what was acknowledged survives the end of the process. */
    record Disk() implements Storage {}

    /** By the embedded store, for as long as it runs. */
    record Memory() implements Storage {}

    /**
     * By a server that runs already and is neither started nor stopped here.
     *
     * @param server {@code mongodb://host:port/}, with options where it needs them, without a database
     */
    record Server(URI server) implements Storage {}

    /** The URI of one database of a server. */
    static String database(URI server, String name) {
        String query = server.getRawQuery();
        return "mongodb://%s/%s%s"
                .formatted(server.getRawAuthority(), name, query == null ? "" : "?" + query);
    }
}

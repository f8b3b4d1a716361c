package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.util.OptionalInt;
import vn.lalanh.runner.Storage;

/**
 * Under which a benchmark runs.
 *
 * @param root of the repository
 * @param directory empty, for whatever files there are; deleted afterwards
 * @param storage where documents are kept
 * @param size how much is done, where something else than the modest default was asked for: cases, events, lines
 */
public record Conditions(Path root, Path directory, Storage storage, OptionalInt size) {

    /** What was asked for, else this. */
    public int size(int modest) {
        return size.orElse(modest);
    }

    /** As it is told: {@code disk}, {@code memory}, or the server. */
    public String store() {
        return switch (storage) {
            case Storage.Disk _ -> "embedded, on disk";
            case Storage.Memory _ -> "embedded, in memory";
            case Storage.Server(var server) ->
                    "server " + server.getHost() + ":" + server.getPort();
        };
    }
}

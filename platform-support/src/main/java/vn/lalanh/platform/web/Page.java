package vn.lalanh.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A controller method takes it as a parameter; made from {@code ?limit=50&after=…}.
 *
 * @param limit 1 to 200; 50 where it is not given
 * @param after where the part before ended, as {@link ListOf#next()} told; at most 200 characters, not to be trusted
 */
public record Page(int limit, @Nullable String after) {

    public static final int MAX_LIMIT = 200;
    static final int DEFAULT_LIMIT = 50;
}

package vn.lalanh.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the next part; absent at the end
 */
public record ListOf<T>(List<T> items, @Nullable String next) {

    public ListOf {
        items = List.copyOf(items);
    }

    /**
     * Cuts a part from what a query for {@code page.limit() + 1} items found: the one too many only says that there is
     * more.
     */
    public static <T> ListOf<T> cut(List<T> found, Page page, Function<T, String> cursor) {
        if (found.size() <= page.limit()) {
            return new ListOf<>(found, null);
        }
        List<T> items = found.subList(0, page.limit());
        return new ListOf<>(items, cursor.apply(items.getLast()));
    }
}

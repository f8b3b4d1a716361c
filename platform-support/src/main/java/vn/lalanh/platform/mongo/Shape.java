package vn.lalanh.platform.mongo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the aggregates of one kind are kept.
 *
 * @param collection its name; public API of the database
 * @param family the sealed family of states; each is stored under its simple name
 * @param absent the state of one that does not exist
 * @param by what queries ask for, stored beside the state as {@code by.<name>}; strings, numbers, instants and lists
 * @param indexes each a list of names of {@code by}, most selective first
 */
public record Shape<S>(
        String collection,
        Class<S> family,
        Function<String, S> absent,
        Function<S, Map<String, ?>> by,
        List<List<String>> indexes) {}

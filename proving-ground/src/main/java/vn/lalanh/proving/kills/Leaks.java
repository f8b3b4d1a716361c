package vn.lalanh.proving.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for names, numbers and accounts of people where none may ever stand. */
final class Leaks {

    /** A number within a longer one, or within an id, is another number. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of how many words a name is made at most. */
    private static final int LONGEST_NAME = 4;

    private final Set<String> personal;
    private final Set<String> found = new TreeSet<>();
    private long words;

    Leaks(Set<String> personal) {
        this.personal = personal;
    }

    /** Looks through one text; says where it stood if it finds something. */
    void in(String text, String where) {
        Deque<String> last = new ArrayDeque<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words++;
            last.addLast(matcher.group());
            if (last.size() > LONGEST_NAME) {
                last.removeFirst();
            }
            if (personal.contains(matcher.group()) || personal.contains(String.join(" ", last))) {
                found.add(where + " shows a name or a number of a person");
            }
        }
    }

    void inFilesOf(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // who was killed may have left half a character
                try (var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Files.newInputStream(file), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(line -> in(line, "log " + file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> found() {
        return found;
    }

    long words() {
        return words;
    }
}

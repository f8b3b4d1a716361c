package vn.lalanh.assessment.casework.persistence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Counted;
import vn.lalanh.assessment.casework.Counted.Damage;
import vn.lalanh.assessment.casework.Counted.Help;

/**
 * What is counted of a case as one text, in which cases that are alike are equal: {@code
 * 99001|Approved|+|TOTAL|0|1|4|HOUSE_LOST,VND,40000000,0}. Part of the stored shape.
 */
final class CountedText {

    private static final int PARTS = 8;
    private static final int HELP_PARTS = 4;

    private CountedText() {}

    static String of(Counted counted) {
        return Stream.of(
                        text(counted.communeCode()),
                        counted.state(),
                        counted.open() ? "+" : "-",
                        text(counted.damage()),
                        counted.injured(),
                        counted.deadOrMissing(),
                        counted.hungry(),
                        counted.help().stream()
                                .map(CountedText::of)
                                .collect(Collectors.joining(";")))
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    private static String of(Help help) {
        return "%s,%s,%d,%d"
                .formatted(help.benefit(), help.unit(), help.approved(), help.settled());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Counted read(String text) {
        String[] parts = text.split("\\|", PARTS);
        return new Counted(
                parts[0].isEmpty() ? null : parts[0],
                parts[1],
                parts[2].equals("+"),
                parts[3].isEmpty() ? null : Damage.valueOf(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                Integer.parseInt(parts[6]),
                parts[7].isEmpty()
                        ? List.of()
                        : Stream.of(parts[7].split(";", -1)).map(CountedText::help).toList());
    }

    private static Help help(String text) {
        String[] parts = text.split(",", HELP_PARTS);
        return new Help(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }
}

package vn.lalanh.registry.household.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.registry.household.EconomicStatus;
import vn.lalanh.registry.household.FoldedWords;
import vn.lalanh.registry.household.PriorityGroup;
import vn.lalanh.registry.household.Sex;

/** What people write into a cell, in either language; null is what nobody can read. */
final class CsvCells {

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("[|;,\\s]+");

    private CsvCells() {}

    static @Nullable Sex sex(String cell) {
        return switch (plain(cell)) {
            case "female", "f", "nu" -> Sex.FEMALE;
            case "male", "m", "nam" -> Sex.MALE;
            default -> null;
        };
    }

    static @Nullable Boolean head(String cell) {
        return switch (plain(cell)) {
            case "x", "1", "true", "yes", "co", "chuho" -> true;
            case "0", "false", "no", "khong" -> false;
            default -> null;
        };
    }

    static @Nullable EconomicStatus status(String cell) {
        return switch (plain(cell)) {
            case "poor", "hongheo" -> EconomicStatus.POOR;
            case "nearpoor", "hocanngheo" -> EconomicStatus.NEAR_POOR;
            case "hardship", "hokhokhan" -> EconomicStatus.HARDSHIP;
            case "other", "khac" -> EconomicStatus.OTHER;
            default -> null;
        };
    }

    static @Nullable LocalDate date(String cell) {
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(cell, form);
            } catch (DateTimeParseException notThisForm) {
                // the next one may be it
            }
        }
        return null;
    }

    static @Nullable List<PriorityGroup> groups(String cell) {
        List<Optional<PriorityGroup>> groups =
                BETWEEN_GROUPS
                        .splitAsStream(cell)
                        .filter(name -> !name.isEmpty())
                        .map(CsvCells::group)
                        .toList();
        return groups.contains(Optional.<PriorityGroup>empty())
                ? null
                : groups.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<PriorityGroup> group(String name) {
        return Stream.of(PriorityGroup.values())
                .filter(group -> group.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String plain(String cell) {
        return String.join("", FoldedWords.of(cell));
    }
}

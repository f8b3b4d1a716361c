package vn.lalanh.assessment.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Households that are made up, hit by one flood: the same numbers make the same households. What they are like and what
 * became of them is drawn as {@link Draw} says.
 *
 * @param size how many are hit
 * @param occurredOn the day of the flood, and of all decisions on it
 * @param communes where; households are spread over them evenly
 */
public record Population(
        int size, long seed, String provinceCode, LocalDate occurredOn, List<Commune> communes) {

    public static final int LEAST = 10;
    public static final int MOST = 1_000_000;

    private static final int USUAL_COMMUNES = 30;

    /** A made up commune. */
    public record Commune(String code, Area area) {}

    public Population {
        communes = List.copyOf(communes);
    }

    /** Thirty communes, three of five of them in area I, one each in II and III: an assumption. */
    public static List<Commune> usualCommunes(String provinceCode) {
        List<Commune> communes = new ArrayList<>();
        for (int n = 1; n <= USUAL_COMMUNES; n++) {
            Area area =
                    switch (n % 5) {
                        case 3 -> Area.II;
                        case 4 -> Area.III;
                        default -> Area.I;
                    };
            communes.add(new Commune("%s%03d".formatted(provinceCode, n), area));
        }
        return communes;
    }
}

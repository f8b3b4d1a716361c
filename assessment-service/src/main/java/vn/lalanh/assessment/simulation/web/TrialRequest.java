package vn.lalanh.assessment.simulation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.simulation.Area;
import vn.lalanh.assessment.simulation.Population;

/**
 * What is to be compared, on whom.
 *
 * @param book name of the book that is tried, or id of a draft; or {@code bookText}, the book itself as YAML or JSON
 * @param instead names of further books in force whose place it takes, beside those it says it replaces
 * @param against name of the other book, or {@code againstText}; left out: what is in force for each case
 * @param incidents whose recorded cases are decided again
 * @param population made up households; with incidents, told of by itself
 * @param areas of communes, for the table by area
 */
record TrialRequest(
        @Nullable @Pattern(regexp = NAME) String book,
        @Nullable @Size(min = 1, max = MOST_TEXT) String bookText,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = NAME) String> instead,
        @Nullable @Pattern(regexp = NAME) String against,
        @Nullable @Size(min = 1, max = MOST_TEXT) String againstText,
        @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = NAME) String> incidents,
        @Nullable @Valid PopulationRequest population,
        @Nullable @Size(max = 5_000) Map<@Pattern(regexp = COMMUNE) String, @NotNull Area> areas) {

    static final String NAME = "[A-Za-z0-9._-]{1,64}";
    static final String COMMUNE = "[0-9]{5}";
    private static final int MOST_TEXT = 1_000_000;

    /**
     * Households to make up.
     *
     * @param seed the same makes the same households; 1 where none is given
     * @param provinceCode left out: the province of the book that is tried
     * @param occurredOn the day of the flood and of all decisions on it; left out: today
     * @param communes left out: thirty invented ones
     */
    record PopulationRequest(
            @NotNull @Min(Population.LEAST) @Max(Population.MOST) Integer size,
            @Nullable Long seed,
            @Nullable @Pattern(regexp = "[0-9]{2}") String provinceCode,
            @Nullable LocalDate occurredOn,
            @Nullable @Size(min = 1, max = 5_000) List<@NotNull @Valid CommuneRequest> communes) {}

    /** One commune of a population. */
    record CommuneRequest(@NotNull @Pattern(regexp = COMMUNE) String code, @Nullable Area area) {
        Population.Commune commune() {
            return new Population.Commune(code, area == null ? Area.NOT_SAID : area);
        }
    }

    List<String> incidentIds() {
        return incidents == null ? List.of() : incidents.stream().distinct().toList();
    }
}

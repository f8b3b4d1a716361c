package vn.lalanh.assessment.evidence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.evidence.EvidenceFile.Place;
import vn.lalanh.assessment.evidence.EvidenceKind;

/** Bodies of requests about evidence. */
final class EvidenceRequests {

    private EvidenceRequests() {}

    /** The part {@code about}: one entry a file, in the order of the files. */
    record AboutFiles(@NotNull @Size(max = 100) List<@NotNull @Valid AboutFile> files) {}

    /** What is left out is not known. */
    record AboutFile(
            @Nullable EvidenceKind kind,
            @Nullable Instant takenAt,
            @Nullable @Valid PlaceRequest place) {

        static final AboutFile NOTHING = new AboutFile(null, null, null);

        EvidenceKind kindOrOther() {
            return kind == null ? EvidenceKind.OTHER : kind;
        }
    }

    /** Degrees of WGS 84, and metres. */
    record PlaceRequest(
            @NotNull @Min(-90) @Max(90) BigDecimal lat,
            @NotNull @Min(-180) @Max(180) BigDecimal lon,
            @Nullable @PositiveOrZero @Max(100_000) BigDecimal accuracy) {

        static @Nullable Place place(@Nullable PlaceRequest request) {
            return request == null
                    ? null
                    : new Place(
                            request.lat().doubleValue(),
                            request.lon().doubleValue(),
                            request.accuracy() == null ? null : request.accuracy().doubleValue());
        }
    }

    /** Why; the remark stays in this service. */
    record WithdrawalRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}

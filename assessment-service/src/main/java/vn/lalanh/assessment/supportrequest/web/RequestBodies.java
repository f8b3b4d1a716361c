package vn.lalanh.assessment.supportrequest.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Level;
import vn.lalanh.assessment.supportrequest.SupportRequest.Need;
import vn.lalanh.assessment.supportrequest.SupportRequesting.Words;
import vn.lalanh.platform.web.InvalidRequest;

/** What people send about requests for support. */
final class RequestBodies {

    /** A thousand times the largest sum that a State budget knows; so many never overflow when they are added up. */
    private static final long MOST = 1_000_000_000_000_000L;

    private static final String UNIT = "VND|[A-Z][A-Z0-9_]{0,39}/(GRAM|PIECE)";

    private RequestBodies() {}

    /**
     * A request as it is drafted.
     *
     * @param communeCode who asks the province; absent where the province asks the ministry
     * @param round 1 where it is not given
     */
    record DraftBody(
            @NotNull Level level,
            @Nullable @Pattern(regexp = "[0-9]{5}") String communeCode,
            @Nullable @Positive @Max(99) Integer round,
            @Nullable @Valid @Size(max = 50) List<NeedBody> needs,
            @Nullable @PositiveOrZero @Max(MOST) Long estimatedDamage,
            @Nullable @Size(max = 4_000) String narrative) {

        Asking asking(Declared incident) {
            int number = round == null ? 1 : round;
            return new Asking(incident.id(), level, place(incident), number);
        }

        private String place(Declared incident) {
            if (level == Level.MINISTRY) {
                if (communeCode != null) {
                    throw new InvalidRequest(
                            "communeCode",
                            "Tỉnh đề nghị bộ thì không ghi mã xã.",
                            "Where the province asks the ministry there is no commune.");
                }
                return incident.what().provinceCode();
            }
            if (communeCode == null || !incident.what().reaches(communeCode)) {
                throw new InvalidRequest(
                        "communeCode",
                        "Phải là mã của một xã thuộc phạm vi sự cố.",
                        "Must be the code of a commune that the incident reaches.");
            }
            return communeCode;
        }

        Words words() {
            return new Words(
                    needs == null ? List.of() : needs.stream().map(NeedBody::need).toList(),
                    estimatedDamage,
                    narrative == null || narrative.isBlank() ? null : narrative.strip());
        }
    }

    /** So much money in đồng, or of goods in base units. */
    record NeedBody(
            @Nullable @Size(min = 1, max = 60) String benefit,
            @NotNull @Pattern(regexp = UNIT) String unit,
            @Positive @Max(MOST) long amount) {
        Need need() {
            return new Need(benefit, unit, amount);
        }
    }

    /** The decision of the level above; nothing granted is a no. */
    record AnswerBody(
            @NotNull @Valid @Size(max = 50) List<NeedBody> granted,
            @NotBlank @Size(max = 60) String decisionNumber,
            @NotNull LocalDate decidedOn) {}

    record ReasonBody(@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String reasonCode) {}

    record About(String id, String action, Object body) {}
}

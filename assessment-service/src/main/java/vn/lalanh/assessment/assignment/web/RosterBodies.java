package vn.lalanh.assessment.assignment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.Away;
import vn.lalanh.assessment.assignment.Duty;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;

/** Bodies of what changes the roster. */
final class RosterBodies {

    private static final int MOST = 200;

    private RosterBodies() {}

    /**
     * Somebody and what they take on.
     *
     * @param user what the person logs in with; not written anywhere but on the roster
     * @param protectedCapacity as it is where it is absent
     */
    record DutyRequest(
            @NotNull
                    @Pattern(
                            regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}",
                            message =
                                    "Phải là tên đăng nhập: chữ không dấu, số và các dấu . _ @ -, tối đa 100 ký tự."
                                            + " | Must be what the person logs in with: letters, digits and . _ @ -,"
                                            + " at most 100 characters.")
                    String user,
            @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "[0-9]{5}") String> communes,
            @NotNull @PositiveOrZero @Max(MOST) Integer capacity,
            @Nullable @PositiveOrZero @Max(MOST) Integer protectedCapacity) {

        /**
         * Whoever takes nothing is not on the roster.
         *
         * @param granted how many protected cases the person takes by now
         */
        Duty duty(int granted) {
            int shielded = protectedCapacity == null ? granted : protectedCapacity;
            if (capacity + shielded == 0) {
                throw new InvalidRequest(
                        "capacity",
                        "Phải lớn hơn 0, trừ khi protectedCapacity lớn hơn 0; muốn cho nghỉ, hãy dùng POST"
                                + " /roster/{id}/absence hoặc /removal.",
                        "Must be more than 0 unless protectedCapacity is; to relieve somebody, use POST"
                                + " /roster/{id}/absence or /removal.");
            }
            return new Duty(communes, capacity, shielded);
        }
    }

    /** Days on which somebody is away, both included. */
    record AbsenceRequest(@NotNull LocalDate from, @NotNull LocalDate to) {
        Away away() {
            if (to.isBefore(from)) {
                throw new InvalidRequest(
                        "to",
                        "Ngày cuối vắng mặt (to) không được trước ngày đầu (from); hãy sửa một trong hai ngày.",
                        "The last day away (to) must not be before the first (from); correct one of them.");
            }
            return new Away(from, to);
        }
    }

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}

    static boolean isGuardian(Caller caller) {
        return caller.roles().contains(Role.PROTECTION_OFFICER);
    }
}

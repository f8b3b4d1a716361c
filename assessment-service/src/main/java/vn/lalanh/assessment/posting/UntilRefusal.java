package vn.lalanh.assessment.posting;

import java.time.LocalDate;
import vn.lalanh.platform.decision.Refusal;

/** The last day that was asked for is sooner than the books allow, or too far away. */
public record UntilRefusal(LocalDate earliest, LocalDate latest) implements Refusal {

    @Override
    public String code() {
        return "until-outside-period";
    }

    @Override
    public String vi() {
        return "Ngày cuối phải từ %s (thời hạn niêm yết tối thiểu) đến %s."
                .formatted(earliest, latest);
    }

    @Override
    public String en() {
        return "The last day must be from %s (the shortest period) to %s."
                .formatted(earliest, latest);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}

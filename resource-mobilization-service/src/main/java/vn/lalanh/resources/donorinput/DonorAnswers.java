package vn.lalanh.resources.donorinput;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What a donor is answered. */
public interface DonorAnswers {
    List<Announcement> of(DonorInput input, DonorInputEvent event);
}

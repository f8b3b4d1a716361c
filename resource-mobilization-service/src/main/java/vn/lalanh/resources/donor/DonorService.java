package vn.lalanh.resources.donor;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.resources.donor.Donor.DonorRegistered;
import vn.lalanh.resources.donor.Donor.RegisterDonor;

/** Registers donors. */
@Service
public class DonorService {

    private final Donors donors;
    private final DonorTopics topics;

    public DonorService(Donors donors, DonorTopics topics) {
        this.donors = donors;
        this.topics = topics;
    }

    /** The topics come first: topics without a donor harm nobody, a donor without topics could not be answered. */
    public Outcome<Donor, DonorRegistered> register(RegisterDonor command, Cause cause) {
        topics.create(command.key());
        return donors.change(
                        List.of(new Addressed<>(Donor.idOf(command.key()), command, cause)),
                        Donor::decide,
                        Donor::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }
}

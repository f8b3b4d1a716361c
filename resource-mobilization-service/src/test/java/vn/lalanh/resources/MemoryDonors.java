package vn.lalanh.resources;

import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.donor.Donor;
import vn.lalanh.resources.donor.Donors;

/** The port in memory. */
final class MemoryDonors extends MemoryAggregates<Donor> implements Donors {
    MemoryDonors(MemoryPlatform platform) {
        super(platform, "donors", Donor.Absent::new);
    }
}

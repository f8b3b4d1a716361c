package vn.lalanh.resources;

import java.time.Duration;
import java.util.List;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryProcess;
import vn.lalanh.platform.work.Worker;
import vn.lalanh.resources.contribution.ContributionService;

/** The whole service on memory, for proofs that run all services together. */
public final class ResourcesOnMemory {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final World world;
    private final MemoryProcess process;

    /** @param donorTopics where donors publish */
    public ResourcesOnMemory(MemoryPlatform platform, List<String> donorTopics) {
        world = new World(platform);
        Worker fund = world.sleepingFund();
        Inboxes inboxes = platform.inboxes();
        ResourcesSubscriptions table = new ResourcesSubscriptions();
        process =
                new MemoryProcess(inboxes)
                        .listening(
                                "resources-cases",
                                List.of(Topics.CASES),
                                table.cases(inboxes, world.reservationService, fund))
                        .listening(
                                "resources-payouts",
                                List.of(Topics.PAYOUTS),
                                table.payouts(inboxes, world.reservationService, fund))
                        .listening(
                                "resources-donors",
                                donorTopics,
                                table.donorContributions(inboxes, world.inputService, fund))
                        .turning("fund", PAUSE, world.fund);
    }

    public MemoryProcess process() {
        return process;
    }

    public ContributionService contributions() {
        return world.contributionService;
    }

    /** A campaign that takes gifts. */
    public String openCampaign(String name) {
        return world.openCampaign(name);
    }

    public void registerDonor(String key) {
        world.registerDonor(key);
    }

    /** That no unit is lost, made, or in two places; throws what is wrong. */
    public void assertConserved() {
        world.assertConserved();
    }

    /** When all is quiet: that every unit of every benefit is from exactly one gift. */
    public void assertTraced() {
        world.assertTraced();
    }
}

package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.AssessmentOnMemory;
import vn.lalanh.disbursement.DisbursementOnMemory;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryProcess;
import vn.lalanh.registry.household.Household;
import vn.lalanh.registry.household.HouseholdFixtures;
import vn.lalanh.registry.household.HouseholdService;
import vn.lalanh.registry.household.MemoryHouseholds;
import vn.lalanh.resources.ResourcesOnMemory;

/** All four services, two processes each, with broker and bank. */
final class Town {

    static final String DONOR = "vi-du";
    private static final int REPLICAS = 2;
    private static final int MOST_SKEW_SECONDS = 7_200;

    private final Instant begin;
    private final Schedule schedule;
    private final Calls calls;
    private final Broker broker;
    private final Bank bank;
    private final Money money;
    private final Poisoner poisoner = new Poisoner(this);
    final Service<HouseholdService> registry;
    final Service<AssessmentOnMemory> assessment;
    final Service<ResourcesOnMemory> resources;
    final Service<DisbursementOnMemory> disbursement;
    private final List<Service<?>> services;

    Town(Instant begin, Schedule schedule, Weather weather) {
        this.begin = begin;
        this.schedule = schedule;
        calls = new Calls(schedule, weather, this::kill, this::around);
        broker = new Broker(calls);
        bank = new Bank(schedule, begin);
        money = new Money(this);
        registry =
                service(
                        "registry-service",
                        (platform, _) -> HouseholdFixtures.service(new MemoryHouseholds(platform)),
                        _ -> null);
        assessment =
                service(
                        "assessment-service",
                        (platform, _) -> new AssessmentOnMemory(platform),
                        AssessmentOnMemory::process);
        resources =
                service(
                        "resource-mobilization-service",
                        (platform, _) ->
                                new ResourcesOnMemory(
                                        platform, List.of(Topics.contributionsOf(DONOR))),
                        ResourcesOnMemory::process);
        disbursement =
                service(
                        "disbursement-service",
                        (platform, life) ->
                                new DisbursementOnMemory(
                                        platform,
                                        new Directory(
                                                registry.<Household>store("households"),
                                                life,
                                                calls),
                                        bank.reachedBy(life, calls),
                                        call -> schedule.startAtOnce(life, "call", call)),
                        DisbursementOnMemory::process);
        services = List.of(registry, assessment, resources, disbursement);
    }

    private <T> Service<T> service(
            String name,
            java.util.function.BiFunction<MemoryPlatform, Life, T> make,
            java.util.function.Function<T, @Nullable MemoryProcess> process) {
        return new Service<>(name, calls, broker, begin, money::written, make, process);
    }

    void start() {
        for (Service<?> service : services) {
            for (int n = 0; n < REPLICAS; n++) {
                service.start(skew());
            }
        }
    }

    /** Every process ends and none begins. */
    void end() {
        services.forEach(service -> service.alive().forEach(replica -> replica.life().end()));
    }

    private Duration skew() {
        return Duration.ofSeconds(
                schedule.chance().nextInt(2 * MOST_SKEW_SECONDS) - MOST_SKEW_SECONDS);
    }

    /** A process ends, and some time later another one of its service begins. */
    private void kill(Life life) {
        life.end();
        for (Service<?> service : services) {
            if (service.ended(life)) {
                schedule.later(
                        Duration.ofMillis(schedule.chance().nextInt(8_000)),
                        () -> {
                            service.start(skew());
                        });
                broker.groups().forEach(this::noticeLater);
            }
        }
    }

    private void noticeLater(Group group) {
        schedule.later(Duration.ofMillis(schedule.chance().nextInt(6_000)), group::rebalance);
    }

    private void around(Fault fault) {
        List<Group> groups = broker.groups();
        switch (fault) {
            case REBALANCE -> any(groups).rebalance();
            case REWIND -> any(groups).rewind();
            case POISON -> poisoner.poison();
            default -> throw new IllegalArgumentException(fault.name());
        }
    }

    private <E> E any(List<E> of) {
        return of.get(schedule.chance().nextInt(of.size()));
    }

    /** Whether every process that ended has been replaced. */
    boolean whole() {
        return services.stream().allMatch(service -> service.alive().size() == REPLICAS);
    }

    Instant begin() {
        return begin;
    }

    Schedule schedule() {
        return schedule;
    }

    Calls calls() {
        return calls;
    }

    Broker broker() {
        return broker;
    }

    Bank bank() {
        return bank;
    }

    Poisoner poisoner() {
        return poisoner;
    }

    Money money() {
        return money;
    }

    List<Service<?>> services() {
        return services;
    }
}

package vn.lalanh.platform.test.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.test.guarantees.BrokerGuarantees;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.local.TopicReader;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.wiring.TallyService.MongoTallies;

/** Inbox, store and relay as a service has them, through a real broker. */
@LocalInfrastructure(topics = "tallies.dead-letters")
class TallyGuaranteesIT {

    private final String database = LocalServers.freshDatabase("tallies");
    private final Deliveries deliveries = new Deliveries();
    private LocalServers servers;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void start(LocalServers servers) {
        this.servers = servers;
        service = run();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(TallyService.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.config.import=classpath:platform.yaml",
                        "lalanh.messaging.source=/tallies",
                        "spring.cloud.function.definition=payouts",
                        "spring.cloud.stream.bindings.payouts-in-0.destination=" + Topics.PAYOUTS,
                        "spring.cloud.stream.bindings.payouts-in-0.group=" + Tallies.GROUP)
                .run(servers.arguments(database));
    }

    private MongoTallies tallies() {
        return service.getBean(MongoTallies.class);
    }

    @Test
    void keepsItsPromisesThroughBrokerAndStore() {
        List<Delivery> history = new ArrayList<>();
        Map<String, Tally> expected = new TreeMap<>();
        for (int n = 0; n < 40; n++) {
            String id = "real-case-" + n;
            String pay = "real-pay-" + n;
            history.add(deliveries.next(pay, id, Tallies.returned(pay, id, 1)));
            history.add(deliveries.next(pay, id, Tallies.returned(pay, id, 2)));
            expected.put(id, new Tally.Open(id, Map.of(pay, 3)));
        }
        var guarantees =
                BrokerGuarantees.of(
                        servers,
                        history,
                        () -> tallies().states(List.copyOf(expected.keySet())),
                        List.of(Topics.CASES));

        guarantees.repeatsChangeNothing(
                expected,
                () -> {
                    service.close();
                    service = run();
                });

        guarantees.announcementsAreInOrder();
    }

    @Test
    void holdsAKeyAndReleasesIt() {
        Delivery broken = deliveries.unreadable(Topics.PAYOUTS, "held-case");
        Delivery behind =
                deliveries.next(
                        "held-pay", "held-case", Tallies.returned("held-pay", "held-case", 7));
        Delivery other =
                deliveries.next(
                        "free-pay", "free-case", Tallies.returned("free-pay", "free-case", 1));
        try (Publisher publisher = new Publisher(servers.bootstrapServers())) {
            publisher.publish(List.of(broken, behind, other));
        }

        Eventually.holds(
                "the other key to go on",
                () -> assertThat(tallies().states(List.of("free-case"))).hasSize(1));
        Eventually.holds(
                "copies for people",
                () ->
                        assertThat(
                                        new TopicReader(servers.bootstrapServers())
                                                .read("tallies.dead-letters", "held-case"))
                                .hasSize(2));
        assertThat(tallies().states(List.of("held-case"))).isEmpty();
        Inboxes inboxes = service.getBean(Inboxes.class);
        assertThat(inboxes.resume(Tallies.GROUP, Topics.PAYOUTS, "held-case", 10))
                .isEqualTo(new Resumed(Resumed.End.HELD, 0, "header ce_id is missing"));
    }

    @Test
    void pollsNothingOfItsOwnAccord() {
        assertThat(service.getBeanNamesForType(Supplier.class))
                .as(
                        "a lone Supplier bean is bound as a source by Spring Cloud Stream and called"
                                + " every second")
                .isEmpty();
    }
}

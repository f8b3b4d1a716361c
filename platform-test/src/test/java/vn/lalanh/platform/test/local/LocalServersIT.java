package vn.lalanh.platform.test.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.tally.Tallies;

@LocalInfrastructure(topics = "local-servers.dead-letters")
class LocalServersIT {

    @Test
    void carryRecords(LocalServers servers) {
        Deliveries deliveries = new Deliveries();
        List<Delivery> sent =
                List.of(
                        deliveries.next("p-1", "c-1", Tallies.returned("p-1", "c-1", 1)),
                        deliveries.next("p-1", "c-1", Tallies.returned("p-1", "c-1", 2)));
        try (Publisher publisher = new Publisher(servers.bootstrapServers())) {
            publisher.publish(sent);
        }

        List<Delivery> read =
                new TopicReader(servers.bootstrapServers()).read(Topics.PAYOUTS, "c-1");

        assertThat(read)
                .extracting(record -> record.header("ce_sequence"))
                .containsExactly("1", "2");
        assertThat(new TopicReader(servers.bootstrapServers()).read("local-servers.dead-letters"))
                .isEmpty();
    }

    @Test
    void keepDocuments(LocalServers servers) {
        String database = LocalServers.freshDatabase("keepDocuments");
        try (MongoClient client = MongoClients.create(servers.mongoUri(database))) {
            var things = client.getDatabase(database).getCollection("things");
            things.insertOne(new Document("_id", "1"));

            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void issueTokensThatAreBelieved(LocalServers servers) {
        TestTokens tokens = servers.tokens();
        var decoder = NimbusJwtDecoder.withJwkSetUri(tokens.jwkSetUri()).build();

        var token = decoder.decode(tokens.of("lan", Set.of("ASSESSOR"), Set.of("22345")));

        assertThat(token.getSubject()).isEqualTo("lan");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("ASSESSOR");
        assertThat(token.getClaimAsStringList("communes")).containsExactly("22345");
        assertThat(token.getClaimAsString("iss")).isEqualTo(tokens.issuerName());
    }

    @Test
    void giveSpringItsProperties(LocalServers servers) {
        assertThat(servers.arguments("some-db"))
                .anyMatch(argument -> argument.startsWith("--spring.mongodb.uri=mongodb://"))
                .contains("--lalanh.security.issuer=" + servers.tokens().issuerName());
    }
}

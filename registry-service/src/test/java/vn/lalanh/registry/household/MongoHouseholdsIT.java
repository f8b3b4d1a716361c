package vn.lalanh.registry.household;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.registry.RegistryApplication;

/** The adapter in the service, over a real store; asked through its port. */
@LocalInfrastructure
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=registry-service")
class MongoHouseholdsIT implements HouseholdsContract {

    private final Households households;
    private final MongoDatabaseFactory mongo;

    @Autowired
    MongoHouseholdsIT(Households households, MongoDatabaseFactory mongo) {
        this.households = households;
        this.mongo = mongo;
    }

    @Test
    void readsAHouseholdFromBeforeFingerprintsWereKept() {
        Book book = new Book("97", "97009-A");
        var command = HouseholdsContract.registration(book, HouseholdFixtures.head());
        var asked = List.of(HouseholdFixtures.asked(book.householdId(), command));
        HouseholdService service = HouseholdFixtures.service(households);
        service.handle(asked);
        mongo.getMongoDatabase()
                .getCollection("households")
                .updateOne(
                        eq("_id", book.householdId()),
                        combine(unset("state.registeredAs"), set("lastWrite", "by hand")));

        assertThat(households.find(book.householdId()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Household.Registered.class, s -> assertThat(s.registeredAs()).isNull());
        assertThat(service.handle(asked).getFirst().decided()).isEqualTo(Decision.alreadyDone());
    }

    @Override
    public Households households() {
        return households;
    }
}

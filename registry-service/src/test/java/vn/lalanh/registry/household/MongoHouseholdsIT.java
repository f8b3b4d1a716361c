package vn.lalanh.registry.household;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

    @Autowired
    MongoHouseholdsIT(Households households) {
        this.households = households;
    }

    @Override
    public Households households() {
        return households;
    }
}

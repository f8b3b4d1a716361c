package vn.lalanh.platform.test.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.ApplicationContext;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.test.local.LocalInfrastructure;

/** A service that listens to nobody. */
@LocalInfrastructure
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:platform.yaml",
            "lalanh.messaging.source=/announcing-only"
        })
class AnnouncingOnlyIT {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class AnnouncingOnly {}

    @Autowired ApplicationContext context;

    /** Spring Cloud Stream takes a lone Supplier, Function or Consumer bean for the application's own and calls it. */
    @Test
    void hasNoBindingNobodyAskedFor() {
        assertThat(context.getBean(Relay.class).unsent()).isZero();
        assertThat(context.getBean(BindingService.class).getProducerBindingNames()).isEmpty();
        assertThat(context.getBeanNamesForType(Supplier.class)).isEmpty();
    }
}

package vn.lalanh.platform.operations;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.kafka.Inboxes;

/** The operations API of every service that has an inbox. */
@AutoConfiguration(
        afterName = {
            "vn.lalanh.platform.wiring.MessagingConfiguration",
            "vn.lalanh.platform.audit.AuditAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({Inboxes.class, AuditTrail.class})
class OperationsAutoConfiguration {

    @Bean
    DeadLetterDesk deadLetterDesk(
            Held held, Inboxes inboxes, AuditTrail audit, InstantSource clock) {
        return new DeadLetterDesk(held, inboxes, audit, clock);
    }

    @Bean
    DeadLetterController deadLetterController(Held held, Inboxes inboxes, DeadLetterDesk desk) {
        return new DeadLetterController(held, inboxes, desk);
    }
}

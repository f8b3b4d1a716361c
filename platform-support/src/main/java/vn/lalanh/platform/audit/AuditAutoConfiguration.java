package vn.lalanh.platform.audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit trail of every web application that has a document store. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AuditAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    @ConditionalOnMissingBean(AuditTrail.class)
    MongoAuditTrail auditTrail(MongoTemplate mongo) {
        return new MongoAuditTrail(mongo);
    }

    @Bean
    @ConditionalOnBean(AuditTrail.class)
    AuditController auditController(AuditTrail trail, ObjectProvider<AuditVeil> veil) {
        return new AuditController(trail, veil.getIfAvailable(() -> AuditVeil.NONE));
    }
}

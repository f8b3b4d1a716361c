package vn.lalanh.platform.wiring;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Makes Boot's own property compulsory, for the same reason as {@link StoreConnection}.
 *
 * @param bootstrapServers brokers to begin with, {@code host:port}
 */
@Validated
@ConfigurationProperties("spring.kafka")
record BrokerConnection(@NotEmpty List<String> bootstrapServers) {}

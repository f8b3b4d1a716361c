package vn.lalanh.platform.wiring;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Makes Boot's own property compulsory: a service that fell back to a store on localhost would lose what it is told.
 *
 * @param uri address of the MongoDB with the service's own database, {@code mongodb://host/registry?w=majority}
 */
@Validated
@ConfigurationProperties("spring.mongodb")
record StoreConnection(@NotBlank String uri) {}

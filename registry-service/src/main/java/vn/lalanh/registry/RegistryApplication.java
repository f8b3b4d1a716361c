package vn.lalanh.registry;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The registry service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistryApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /** As production starts it; the local runner starts the very same. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(RegistryApplication.class)
                .properties("spring.config.name=registry-service");
    }
}

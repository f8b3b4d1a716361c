package vn.lalanh.resources;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The resource mobilization service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ResourcesApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /** As production starts it; the local runner starts the very same. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ResourcesApplication.class)
                .properties("spring.config.name=resource-mobilization-service");
    }
}

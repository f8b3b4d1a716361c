package vn.lalanh.assessment;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The assessment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AssessmentApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /** As production starts it; the local runner starts the very same. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AssessmentApplication.class)
                .properties("spring.config.name=assessment-service");
    }
}

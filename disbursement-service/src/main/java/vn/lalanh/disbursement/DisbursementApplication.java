package vn.lalanh.disbursement;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The disbursement service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DisbursementApplication {

    static void main(String[] args) {
        application().run(args);
    }

    /** As production starts it; the local runner starts the very same. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DisbursementApplication.class)
                .properties("spring.config.name=disbursement-service");
    }
}

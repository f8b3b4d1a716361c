package vn.lalanh.runner;

import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.lalanh.assessment.AssessmentApplication;
import vn.lalanh.disbursement.DisbursementApplication;
import vn.lalanh.registry.RegistryApplication;
import vn.lalanh.resources.ResourcesApplication;
import vn.lalanh.runner.Ports.Part;

/** The four services. */
public enum Service {
    REGISTRY("registry", "registry-service", Part.REGISTRY),
    ASSESSMENT("assessment", "assessment-service", Part.ASSESSMENT),
    RESOURCES("resources", "resource-mobilization-service", Part.RESOURCES),
    DISBURSEMENT("disbursement", "disbursement-service", Part.DISBURSEMENT);

    /** Its database, as production has one for each department. */
    final String database;

    final String module;
    final Part part;

    Service(String database, String module, Part part) {
        this.database = database;
        this.module = module;
        this.part = part;
    }

    /** The folder of its code. */
    public String module() {
        return module;
    }

    /** As production starts it. */
    public SpringApplicationBuilder application() {
        return switch (this) {
            case REGISTRY -> RegistryApplication.application();
            case ASSESSMENT -> AssessmentApplication.application();
            case RESOURCES -> ResourcesApplication.application();
            case DISBURSEMENT -> DisbursementApplication.application();
        };
    }
}

package vn.lalanh.runner;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
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

    /** As production starts it. */
    public SpringApplicationBuilder application() {
        return switch (this) {
            case REGISTRY -> withoutAspects(RegistryApplication.application());
            case ASSESSMENT -> withoutAspects(AssessmentApplication.application());
            case RESOURCES -> withoutAspects(ResourcesApplication.application());
            case DISBURSEMENT -> DisbursementApplication.application();
        };
    }

    /**
     * Only the jar of disbursement has AspectJ. On the class path that all share here, each of the others would match each of
     * its beans with the aspects of disbursement, two fifths of its start, instead of what it does by itself.
     */
    private static SpringApplicationBuilder withoutAspects(SpringApplicationBuilder application) {
        return application
                .properties("spring.aop.auto=false")
                .initializers(
                        context -> context.addBeanFactoryPostProcessor(Service::proxyClasses));
    }

    /** What Spring Boot does where there is no AspectJ. */
    private static void proxyClasses(ConfigurableListableBeanFactory beans) {
        if (beans instanceof BeanDefinitionRegistry registry) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
        }
    }
}

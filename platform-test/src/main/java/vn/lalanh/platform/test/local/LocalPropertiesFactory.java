package vn.lalanh.platform.test.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a Spring test with {@link LocalInfrastructure} its properties; Spring finds it in {@code spring.factories}. */
final class LocalPropertiesFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return AnnotationSupport.isAnnotated(testClass, LocalInfrastructure.class)
                ? new LocalProperties(testClass)
                : null;
    }

    /** Equal for equal test classes, so that Spring shares a context only within one. */
    private record LocalProperties(Class<?> testClass) implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration config) {
            LocalServers servers = LocalServers.shared();
            servers.createTopics(LocalServersParameter.topics(testClass));
            String database = LocalServers.freshDatabase(testClass.getSimpleName());
            TestPropertyValues.of(servers.properties(database)).applyTo(context);
        }
    }
}

package vn.lalanh.platform.test.local;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Behind {@link LocalInfrastructure}. */
final class LocalServersParameter implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        LocalServers.shared().createTopics(topics(context.getRequiredTestClass()));
    }

    static List<String> topics(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, LocalInfrastructure.class)
                .map(annotation -> Arrays.asList(annotation.topics()))
                .orElse(List.of());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(LocalServers.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return LocalServers.shared();
    }
}

package vn.lalanh.platform.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start while a handler outside {@code /public} does not say who may call it. */
final class HandlersNameRoles implements SmartInitializingSingleton {

    private static final String PUBLIC = "/public/";

    private final RequestMappingHandlerMapping mapping;

    HandlersNameRoles(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mapping.getHandlerMethods().forEach(HandlersNameRoles::check);
    }

    private static void check(RequestMappingInfo info, HandlerMethod handler) {
        Set<String> paths = info.getPatternValues();
        String type = handler.getBeanType().getName();
        // the error page says nothing of its own; frameworks' own handlers answer to any valid
        // token
        if (ErrorController.class.isAssignableFrom(handler.getBeanType())
                || type.startsWith("org.springframework.")
                || type.startsWith("org.springdoc.")) {
            return;
        }
        if (!paths.isEmpty() && paths.stream().allMatch(path -> path.startsWith(PUBLIC))) {
            return;
        }
        RolesAllowed roles = roles(handler);
        String where = "%s (%s)".formatted(handler.getShortLogMessage(), String.join(", ", paths));
        if (roles == null || roles.value().length == 0) {
            throw new UnguardedHandler(
                    "Handler " + where + " has no @RolesAllowed and is not under /public.");
        }
        if (!Role.ALL.containsAll(Arrays.asList(roles.value()))) {
            throw new UnguardedHandler("Handler " + where + " allows a role that is not in Role.");
        }
    }

    private static @Nullable RolesAllowed roles(HandlerMethod handler) {
        RolesAllowed own =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RolesAllowed.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(
                        handler.getBeanType(), RolesAllowed.class);
    }

    /** A handler that anybody with any token could call. */
    static final class UnguardedHandler extends RuntimeException {
        UnguardedHandler(String sentence) {
            super(sentence);
        }
    }
}

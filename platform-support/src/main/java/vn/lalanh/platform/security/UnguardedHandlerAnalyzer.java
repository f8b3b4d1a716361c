package vn.lalanh.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which handler names no role. */
final class UnguardedHandlerAnalyzer
        extends AbstractFailureAnalyzer<HandlersNameRoles.UnguardedHandler> {

    @Override
    protected FailureAnalysis analyze(Throwable root, HandlersNameRoles.UnguardedHandler cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Put @RolesAllowed with constants of Role on the method or its class, or move it under /public.",
                cause);
    }
}

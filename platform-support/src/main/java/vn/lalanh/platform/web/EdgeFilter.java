package vn.lalanh.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The outermost filter: gives the request its correlation id, holds it to its limits, and hands what any filter throws
 * to the same advice as what a controller throws.
 */
final class EdgeFilter extends OncePerRequestFilter {

    private static final String MDC_KEY = "correlationId";

    private final BodyLimit bodies;
    private final PublicRate rate;
    private final HandlerExceptionResolver problems;

    EdgeFilter(BodyLimit bodies, PublicRate rate, HandlerExceptionResolver problems) {
        this.bodies = bodies;
        this.rate = rate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Correlation.of(request).correlationId();
        response.setHeader(Correlation.HEADER, id);
        MDC.put(MDC_KEY, id);
        try {
            rate.check(request);
            chain.doFilter(bodies.limited(request), response);
        } catch (RuntimeException e) {
            if (response.isCommitted()
                    || problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
        } finally {
            MDC.remove(MDC_KEY);
        }
    }
}

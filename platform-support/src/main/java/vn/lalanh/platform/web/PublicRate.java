package vn.lalanh.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How often one address may ask under {@code /public}. The address is the connection's; behind a proxy set {@code
 * server.forward-headers-strategy}, so that only a trusted proxy can name another one.
 */
final class PublicRate {

    // the decoded path, as the chain and the handlers see it: /%70ublic is no way round
    private static final PathPattern PUBLIC = PathPatternParser.defaultInstance.parse("/public/**");

    private final Duration period;
    private final RateLimiterConfig config;
    private final Cache<String, RateLimiter> limiters;

    PublicRate(WebSettings.Rate rate) {
        this.period = rate.period();
        this.config =
                RateLimiterConfig.custom()
                        .limitForPeriod(rate.requests())
                        .limitRefreshPeriod(rate.period())
                        .timeoutDuration(Duration.ZERO)
                        .build();
        // bounded: a flood from many addresses costs old entries, not memory
        this.limiters =
                Caffeine.newBuilder()
                        .maximumSize(rate.addresses())
                        .expireAfterAccess(rate.period().multipliedBy(2))
                        .build();
    }

    /** Throws a problem (429) when the rate of this address is used up. */
    void check(HttpServletRequest request) {
        if (!PUBLIC.matches(ServletRequestPathUtils.parse(request).pathWithinApplication())) {
            return;
        }
        RateLimiter limiter =
                limiters.get(
                        network(request.getRemoteAddr()), name -> RateLimiter.of(name, config));
        if (!limiter.acquirePermission()) {
            throw tooMany();
        }
    }

    private ProblemException tooMany() {
        long seconds = Problem.seconds(period);
        return new ProblemException(
                Problem.later(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Bạn đã gửi quá nhiều yêu cầu; hãy thử lại sau " + seconds + " giây.",
                        "You sent too many requests; try again in " + seconds + " seconds.",
                        period));
    }

    // who holds an IPv6 network holds all its 2^64 addresses
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", 5);
        return groups.length < 5
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}

package vn.lalanh.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link Caller} of a request from its token and its headers. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,128}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final String ROLE = "ROLE_";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        Correlation correlation = Correlation.of(request);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String subject = Caller.ANONYMOUS;
        Set<String> roles = Set.of();
        Set<String> communes = Set.of();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt token) {
            subject = authentication.getName();
            roles = roles(authentication);
            communes = communes(token);
        }
        return new Caller(
                subject,
                roles,
                communes,
                idempotencyKey(request.getHeader(IDEMPOTENCY_KEY)),
                version(request.getHeader(HttpHeaders.IF_MATCH)),
                correlation.correlationId(),
                correlation.traceparent(),
                correlation.requestId());
    }

    private static Set<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    // anything but a list of texts gives no territory: a malformed claim must not widen it
    private static Set<String> communes(Jwt token) {
        return token.getClaims().getOrDefault("communes", List.of()) instanceof Collection<?> codes
                ? codes.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable String idempotencyKey(@Nullable String header) {
        if (header == null || VISIBLE_ASCII.matcher(header).matches()) {
            return header;
        }
        throw new InvalidRequest(
                IDEMPOTENCY_KEY,
                "Phải dài từ 1 đến 128 ký tự ASCII nhìn thấy được, không có dấu cách; hãy dùng một UUID.",
                "Must have 1 to 128 visible ASCII characters without blanks; use a UUID.");
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher version = VERSION.matcher(header);
        if (version.matches()) {
            return Long.valueOf(version.group(1));
        }
        throw new InvalidRequest(
                HttpHeaders.IF_MATCH,
                "Phải là số phiên bản trong dấu ngoặc kép như \"7\"; hãy chép nguyên tiêu đề ETag của lần đọc trước.",
                "Must be a version number in double quotes, as \"7\"; copy the ETag header of the last read as it is.");
    }
}

package vn.lalanh.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;

/** What ties one request to the log, to its problem and to the events it leads to. */
record Correlation(String correlationId, @Nullable String traceparent, String requestId) {

    static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The same for the whole request. An id that could forge a log line is replaced, not refused. */
    static Correlation of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Correlation known) {
            return known;
        }
        String requestId = Ids.uuidV7(InstantSource.system(), ThreadLocalRandom.current());
        String given = wellFormed(ID, request.getHeader(HEADER));
        Correlation correlation =
                new Correlation(
                        given == null ? requestId : given,
                        wellFormed(TRACEPARENT, request.getHeader("traceparent")),
                        requestId);
        request.setAttribute(ATTRIBUTE, correlation);
        return correlation;
    }

    private static @Nullable String wellFormed(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }
}

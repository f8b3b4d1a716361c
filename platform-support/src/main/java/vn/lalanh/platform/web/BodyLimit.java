package vn.lalanh.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The largest body of a request: by its announced length before anything is read, else by counting what is read. */
final class BodyLimit {

    private final DataSize usual;
    private final Map<PathPattern, DataSize> larger;

    BodyLimit(WebSettings settings) {
        this.usual = settings.maxRequestSize();
        this.larger =
                settings.largerRequests().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        path ->
                                                PathPatternParser.defaultInstance.parse(
                                                        path.getKey()),
                                        Map.Entry::getValue));
    }

    HttpServletRequest limited(HttpServletRequest request) {
        DataSize limit = limit(request);
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge(limit);
        }
        return new Limited(request, limit);
    }

    private DataSize limit(HttpServletRequest request) {
        if (larger.isEmpty()) {
            return usual;
        }
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return larger.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    private static ProblemException tooLarge(DataSize limit) {
        String size = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toString();
        return new ProblemException(
                Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "too-large",
                        "Nội dung gửi lên vượt quá "
                                + size
                                + "; hãy chia thành nhiều yêu cầu nhỏ hơn.",
                        "The body is larger than " + size + "; split it into smaller requests."));
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final DataSize limit;
        private @Nullable ServletInputStream stream;

        Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream counted = stream;
            if (counted == null) {
                counted = new Counted(super.getInputStream(), limit);
                stream = counted;
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long read;

        Counted(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit.toBytes()) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

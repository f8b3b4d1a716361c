package vn.lalanh.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.Http.Answer;

/** The service as somebody calls it who sends forms with files and reads bytes. */
record UploadHttp(Http http) {

    /** What a person has called every file; must never be seen again. */
    static final String NAME = "cmnd-nguyen-thi-hoa";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Answer post(String path, String type, BodyPublisher body) {
        HttpResponse<byte[]> answer =
                send(request(path).header("Content-Type", type).POST(body).build());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("ETag").orElse(""),
                JSON.readTree(answer.body().length == 0 ? new byte[] {'{', '}'} : answer.body()));
    }

    Download download(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return new Download(
                send((headers.length == 0 ? request : request.headers(headers)).GET().build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
                .header("Authorization", http.bearer());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    record Download(HttpResponse<byte[]> answer) {
        int status() {
            return answer.statusCode();
        }

        byte[] bytes() {
            return answer.body();
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** A form of {@code multipart/form-data} as a browser writes it. */
    static final class Form {

        private static final String BOUNDARY = "----lalanh-7d1e";

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        private Form() {}

        static Form of() {
            return new Form();
        }

        Form about(String json) {
            return part(
                    Map.of("name", "about"),
                    "application/json",
                    json.getBytes(StandardCharsets.UTF_8));
        }

        Form file(String type, byte[] bytes) {
            return part(Map.of("name", "files", "filename", NAME + ".jpg"), type, bytes);
        }

        private Form part(Map<String, String> disposition, String type, byte[] content) {
            StringBuilder head =
                    new StringBuilder("--" + BOUNDARY + "\r\nContent-Disposition: form-data");
            disposition.forEach((name, value) -> head.append("; %s=\"%s\"".formatted(name, value)));
            head.append("\r\nContent-Type: ").append(type).append("\r\n\r\n");
            body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        String type() {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }

        byte[] bytes() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(body.toByteArray());
            whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return whole.toByteArray();
        }
    }
}

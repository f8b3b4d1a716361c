package vn.lalanh.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as somebody with a token calls it. */
record Http(int port, String bearer) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With what headers there are. */
    Answer send(String method, String path, String body, String... headers) {
        return send(request(path).method(method, BodyPublishers.ofString(body)).headers(headers));
    }

    /** A file; the answer as text. */
    HttpResponse<String> load(String path, String type, String file) {
        return text(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(file))
                        .build());
    }

    /** As a device asks that has something already. */
    HttpResponse<String> getUnless(String path, String eTag) {
        return text(request(path).header("If-None-Match", eTag).GET().build());
    }

    private static HttpResponse<String> text(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A text as people write books: YAML. */
    Answer yaml(String method, String path, String yaml, String... headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/yaml")
                        .method(method, BodyPublishers.ofString(yaml));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What is not JSON. */
    String page(String path, String type) {
        try {
            return CLIENT.send(
                            request(path).header("Accept", type).GET().build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What is not text. */
    byte[] bytes(String path, String type) {
        try {
            return CLIENT.send(
                            request(path).header("Accept", type).GET().build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", bearer);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            String body = answer.body();
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    JSON.readTree(body.isEmpty() ? "null" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    record Answer(int status, String eTag, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }
}

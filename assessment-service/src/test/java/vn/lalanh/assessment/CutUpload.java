package vn.lalanh.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file whose connection breaks before its end, as a mobile network breaks it. */
final class CutUpload {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 60_000;

    private CutUpload() {}

    /**
     * Announces the whole file, sends its first bytes, and is gone once so many lines have their results.
     *
     * @return the results that came before
     */
    static List<JsonNode> send(
            Http http, String path, String type, String file, int sent, int answered) {
        byte[] whole = file.getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(path, http.bearer(), type, whole.length);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setSoLinger(true, 0); // closing resets the connection
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(whole, 0, sent);
            out.flush();
            return read(socket.getInputStream(), answered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> read(InputStream in, int answered) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        List<JsonNode> lines = List.of();
        while (lines.size() < answered) {
            int count = in.read(part);
            if (count < 0) {
                throw new IOException("answered " + got.toString(StandardCharsets.UTF_8));
            }
            got.write(part, 0, count);
            lines = lines(got.toString(StandardCharsets.UTF_8));
        }
        return lines;
    }

    /** Whole lines of a chunked answer; carriage returns stand around the lengths of chunks only. */
    private static List<JsonNode> lines(String answer) {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return List.of();
        }
        String body =
                answer.substring(head + 2)
                        .replaceAll("\r(\n[0-9a-fA-F]*\r?)?$", "")
                        .replaceAll("\r\n[0-9a-fA-F]+\r\n", "");
        return body.substring(0, body.lastIndexOf('\n') + 1)
                .lines()
                .<JsonNode>map(JSON::readTree)
                .toList();
    }
}

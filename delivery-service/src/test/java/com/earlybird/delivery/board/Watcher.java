package com.earlybird.delivery.board;

import io.restassured.RestAssured;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who looks at the board: what came over the stream, line by line. */
final class Watcher implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile boolean ended;

    private Watcher(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread reading = new Thread(this::read, "watcher");
        reading.setDaemon(true);
        reading.start();
    }

    static Watcher open(String token, String query, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + RestAssured.port + "/api/runs/board" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Watcher(HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void read() {
        try (Stream<String> body = answer.body()) {
            body.forEach(lines::add);
            ended = true;
        } catch (RuntimeException e) {
            // Closed by the test.
        }
    }

    int status() {
        return answer.statusCode();
    }

    /** Whether the service has ended the stream, as it should be ended. */
    boolean ended() {
        return ended;
    }

    String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The names of the events so far. */
    List<String> events() {
        return starting("event:");
    }

    List<String> data() {
        return starting("data:");
    }

    /** The id of the last event. */
    String lastId() {
        List<String> ids = starting("id:");
        return ids.get(ids.size() - 1);
    }

    boolean sawComment(String text) {
        return lines.stream().anyMatch(line -> line.startsWith(":") && line.contains(text));
    }

    private List<String> starting(String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }

    @Override
    public void close() {
        answer.body().close();
    }
}

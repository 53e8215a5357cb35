package com.earlybird.runner.journey;

import com.earlybird.runner.client.Api;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody of the office who looks at the live board of a day, through the gateway. */
final class BoardWatcher implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile boolean ended;

    private BoardWatcher(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread reading = new Thread(this::read, "board-watcher");
        reading.setDaemon(true);
        reading.start();
    }

    /** {@code lastEventId} null for who comes for the first time. */
    static BoardWatcher open(Api as, LocalDate day, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        as.base().resolve("/api/runs/board?date=" + day))
                .header("Authorization", "Bearer " + as.token())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new BoardWatcher(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    private void read() {
        try (Stream<String> body = answer.body()) {
            body.forEach(lines::add);
        } catch (RuntimeException e) {
            // Broken off, by the service's end or the test's.
        } finally {
            ended = true;
        }
    }

    boolean hasEnded() {
        return ended;
    }

    /** All that came so far. */
    String text() {
        return String.join("\n", lines);
    }

    /** Of the last event; null before the first. */
    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((before, last) -> last)
                .map(line -> line.substring("id:".length()).strip())
                .orElse(null);
    }

    @Override
    public void close() {
        answer.body().close();
    }
}

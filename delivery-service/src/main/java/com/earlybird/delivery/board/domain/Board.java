package com.earlybird.delivery.board.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of a day as somebody sees them. Its mark stands for exactly this state, whoever works it
 * out: a watcher who comes back with the mark of what he saw last has missed nothing if it is the
 * mark of the board of now, and gets the whole board if it is not.
 */
public final class Board {
    private final SortedMap<String, BoardRun> runs;

    private Board(SortedMap<String, BoardRun> runs) {
        this.runs = runs;
    }

    public static Board of(Collection<BoardRun> runs) {
        SortedMap<String, BoardRun> byId = new TreeMap<>();
        runs.forEach(run -> byId.put(run.runId(), run));
        return new Board(byId);
    }

    public List<BoardRun> runs() {
        return List.copyOf(runs.values());
    }

    /** One step from this board to the next: the run that changed, and the mark after it. */
    public record Step(BoardRun run, String mark) {}

    /**
     * What leads from this board to {@code next}, run by run. Each step has the mark of the board
     * up to there, so a connection that breaks in between loses nothing.
     */
    public List<Step> to(Board next) {
        SortedMap<String, BoardRun> seen = new TreeMap<>(runs);
        List<Step> steps = new ArrayList<>();
        next.runs.forEach((id, run) -> {
            if (!run.equals(runs.get(id))) {
                seen.put(id, run);
                steps.add(new Step(run, new Board(seen).mark()));
            }
        });
        runs.forEach((id, run) -> {
            if (!next.runs.containsKey(id)) {
                seen.remove(id);
                steps.add(new Step(run.gone(), new Board(seen).mark()));
            }
        });
        return steps;
    }

    public String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(runs.values().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

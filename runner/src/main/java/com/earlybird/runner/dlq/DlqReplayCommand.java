package com.earlybird.runner.dlq;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./earlybird dlq replay}: puts dead letters back on their topics, each once. */
@Command(name = "replay", description = "Put the dead letters back on their topics, each once.")
public final class DlqReplayCommand implements Callable<Integer> {
    @Mixin
    private DlqOptions options;

    @Override
    public Integer call() {
        try (DeadLetterBox box = options.open()) {
            List<DeadLetter> letters = box.waiting(options.topic(), options.limit());
            for (DeadLetter letter : letters) {
                box.replay(letter);
                System.out.println(letter.originalTopic() + "  key " + letter.key());
            }
            System.out.println(letters.size() + " replayed.");
            return 0;
        }
    }
}

package com.earlybird.runner.dlq;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./earlybird dlq list}: shows the dead letters that were not yet replayed. */
@Command(name = "list", description = "Show the dead letters that were not yet replayed.")
public final class DlqListCommand implements Callable<Integer> {
    @Mixin
    private DlqOptions options;

    @Override
    public Integer call() {
        try (DeadLetterBox box = options.open()) {
            List<DeadLetter> letters = box.waiting(options.topic(), options.limit());
            letters.forEach(letter -> System.out.println(describe(letter)));
            System.out.println(
                    letters.isEmpty() ? "No dead letters." : letters.size() + " dead letters.");
            return 0;
        }
    }

    private static String describe(DeadLetter letter) {
        return """
        %s  key %s
          %s  %s
          from %s@%s, refused by %s at %s
          %s: %s
        """.formatted(
                        letter.originalTopic(),
                        letter.key(),
                        letter.header("ce_type"),
                        letter.header("ce_id"),
                        letter.header("dlq_partition"),
                        letter.header("dlq_offset"),
                        letter.header("dlq_service"),
                        letter.header("dlq_at"),
                        letter.header("dlq_reason"),
                        letter.header("dlq_detail"));
    }
}

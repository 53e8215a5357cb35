package com.earlybird.runner.whatsapp;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that shows what customers would see on their phones: a conversation for each phone. */
final class MessagesPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM, HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Kolkata"));

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;background:#efeae2;color:#111b21;
              font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            header{background:#0b6b58;color:#fff;padding:16px 20px}
            header h1{margin:0;font-size:20px}
            header p{margin:2px 0 0;font-size:14px;opacity:.9}
            main{max-width:1200px;margin:0 auto;padding:16px;display:grid;gap:16px;
              grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr))}
            section{background:#fff;border-radius:12px;overflow:hidden;
              box-shadow:0 1px 3px rgba(0,0,0,.15)}
            h2{margin:0;padding:12px 16px;font-size:16px;background:#f0f2f5}
            ol{list-style:none;margin:0;padding:12px;background:#e5ddd5;
              max-height:480px;overflow:auto}
            li{background:#d9fdd3;border-radius:8px 8px 8px 0;padding:8px 12px;margin:0 24px 10px 0;
              overflow-wrap:anywhere}
            li strong{display:block;font-size:13px;color:#0b6b58}
            li time{display:block;text-align:right;font-size:12px;color:#54656f}
            .none{grid-column:1/-1;text-align:center;padding:48px 16px;color:#54656f}
            """;

    private MessagesPage() {}

    /**
     * @param newestFirst the messages to show
     */
    static String of(List<SentMessage> newestFirst) {
        Map<String, List<SentMessage>> byPhone = newestFirst.stream()
                .collect(Collectors.groupingBy(
                        SentMessage::to, LinkedHashMap::new, Collectors.toList()));
        String content = byPhone.isEmpty()
                ? "<p class=\"none\">No message was sent yet.</p>"
                : byPhone.entrySet().stream()
                        .map(one -> conversation(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\n"));
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>EarlyBird: messages sent</title>
        <style>%s</style>
        </head>
        <body>
        <header><h1>Messages sent</h1>
        <p>What customers would receive on WhatsApp. Newest first; nothing leaves this machine.</p>
        </header>
        <main>
        %s
        </main>
        </body>
        </html>
        """.formatted(STYLE, content);
    }

    private static String conversation(String phone, List<SentMessage> messages) {
        String bubbles =
                messages.stream().map(MessagesPage::bubble).collect(Collectors.joining("\n"));
        return "<section><h2>+%s</h2><ol>%s</ol></section>".formatted(escape(phone), bubbles);
    }

    private static String bubble(SentMessage message) {
        String lines = message.lines().stream()
                .map(MessagesPage::escape)
                .collect(Collectors.joining("<br>"));
        return "<li><strong>%s</strong>%s<time>%s</time></li>"
                .formatted(
                        escape(message.title().replace('_', ' ')),
                        lines,
                        TIME.format(message.at()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.NoteSignature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// The part of a receipt that people read.
final class ReceiptText {
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private ReceiptText() {}

    static String readable(Receipt receipt, Locale language) {
        RecordMessages messages = new RecordMessages(language);
        Checkpoint checkpoint = receipt.proof().checkpoint().checkpoint();
        StringBuilder text = new StringBuilder();
        line(text, messages.text("receipt.title"));
        text.append('\n');
        field(text, messages.text("receipt.record"), RecordMessages.clean(checkpoint.origin()));
        field(
                text,
                messages.text("receipt.entry"),
                messages.text("receipt.entry.value", receipt.proof().index()));
        field(text, messages.text("receipt.size"), messages.text("receipt.size.value", checkpoint.size()));
        act(text, receipt, messages);
        receipt.words().ifPresent(words -> {
            text.append('\n');
            line(text, messages.text("receipt.words"));
            words.text().lines().forEach(part -> line(text, "    " + RecordMessages.clean(part)));
        });
        text.append('\n');
        line(text, messages.text("receipt.signatures"));
        for (NoteSignature signature : receipt.proof().checkpoint().note().signatures()) {
            line(text, "    " + signature.name());
        }
        text.append('\n');
        line(text, messages.text("receipt.check"));
        text.append('\n');
        return text.toString();
    }

    private static void act(StringBuilder text, Receipt receipt, RecordMessages messages) {
        text.append('\n');
        line(text, messages.text("receipt.act"));
        facts(text, receipt.leaf().json(), messages);
        receipt.act().ifPresent(act -> facts(text, act.text(), messages));
    }

    private static void facts(StringBuilder text, String json, RecordMessages messages) {
        try {
            facts(text, "", false, Leaf.facts(json), messages);
        } catch (RecordFormatException e) {
            line(text, "    " + RecordMessages.clean(json));
        }
    }

    /// @param details whether these are what an act says of itself: a person there is never who did it
    private static void facts(
            StringBuilder text, String prefix, boolean details, Map<?, ?> facts, RecordMessages messages) {
        facts.forEach((key, value) -> {
            String name = prefix + messages.fact(String.valueOf(key), details);
            if (value instanceof Map<?, ?> nested) {
                facts(text, name + " / ", true, nested, messages);
            } else {
                String said = details ? String.valueOf(value) : messages.value(String.valueOf(key), value);
                field(
                        text,
                        "    " + RecordMessages.clean(name),
                        key.equals("at") ? time(value) : RecordMessages.clean(said));
            }
        });
    }

    private static String time(Object value) {
        String iso = RecordMessages.clean(String.valueOf(value));
        try {
            return LOCAL_TIME.format(Instant.parse(iso)) + " (" + iso + ")";
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static void field(StringBuilder text, String name, String value) {
        line(text, name + ": " + value);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}

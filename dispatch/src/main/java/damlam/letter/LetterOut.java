package damlam.letter;

import damlam.letter.Letter.Part;
import damlam.letter.Letter.Signature;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A letter as the JSON that [LetterJson] reads and `dispatch write` lays out; what it does not
/// have is left out.
public final class LetterOut {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern HEADING = Pattern.compile("([IVXLC]{1,7})[.-] (.+)");

    private final JsonGenerator json;

    private LetterOut(JsonGenerator json) {
        this.json = json;
    }

    /// @return indented JSON, ending with a line feed
    public static String json(Letter letter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            new LetterOut(json).letter(letter);
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private void letter(Letter letter) {
        json.writeStartObject();
        text("type", letter.type());
        text("parent", letter.parent());
        text("issuer", letter.issuer());
        number("serial", letter.serial());
        text("symbol", letter.symbol());
        text("place", letter.place());
        text("date", letter.date());
        text("subject", letter.subject());
        texts("addressees", letter.addressees());
        parts("body", letter.body());
        texts("recipients", letter.recipients());
        signature("signer", letter.signature());
        signature("cosigner", letter.cosignature());
        if (!letter.annexes().isEmpty()) {
            json.writeArrayPropertyStart("annexes");
            letter.annexes().forEach(this::annex);
            json.writeEndArray();
        }
        extras(letter.extras());
        json.writeEndObject();
    }

    private void text(String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            json.writeStringProperty(key, value.toString());
        }
    }

    private void number(String key, @Nullable Integer value) {
        if (value != null) {
            json.writeNumberProperty(key, value);
        }
    }

    private void texts(String key, List<?> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(key);
            values.forEach(value -> json.writeString(value.toString()));
            json.writeEndArray();
        }
    }

    private void signature(String key, @Nullable Signature signature) {
        if (signature != null) {
            json.writeObjectPropertyStart(key);
            texts("capacity", signature.powers());
            text("post", signature.post());
            text("name", signature.name());
            json.writeEndObject();
        }
    }

    private void annex(Letter.Annex annex) {
        json.writeStartObject();
        text("title", annex.title());
        parts("body", annex.body());
        json.writeBooleanProperty("landscape", annex.landscape());
        json.writeEndObject();
    }

    private void extras(Letter.Extras extras) {
        text("urgency", extras.marks().urgency());
        text("secrecy", extras.marks().secrecy());
        texts("circulation", extras.marks().circulation());
        text("drafter", extras.drafter());
        number("copies", extras.copies());
        texts("contact", extras.contact());
    }

    private void parts(String key, List<Part> parts) {
        json.writeArrayPropertyStart(key);
        parts.forEach(this::part);
        json.writeEndArray();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Paragraph paragraph -> json.writeString(paragraph.text());
            case Part.Heading heading -> {
                Matcher numbered = HEADING.matcher(heading.text());
                if (numbered.matches()) {
                    item("HEADING", numbered.group(1), numbered.group(2));
                } else {
                    json.writeString(heading.text());
                }
            }
            case Part.Basis basis -> item("BASIS", null, basis.text());
            case Part.Line line -> item("LINE", null, line.text());
            case Part.Section section -> section(section);
            case Part.Article article -> {
                if (article.text().isBlank()) {
                    json.writeString("Điều " + article.no() + ".");
                } else {
                    item("ARTICLE", article.no(), article.text());
                }
            }
            case Part.Table table -> table(table);
        }
    }

    private void item(String kind, @Nullable String no, String words) {
        json.writeStartObject();
        text("kind", kind);
        text("no", no);
        text("text", words);
        json.writeEndObject();
    }

    private void section(Part.Section section) {
        int space = section.label().indexOf(' ');
        String word = space < 0 ? "" : section.label().substring(0, space);
        String kind = switch (word) {
            case "Phần" -> "PART";
            case "Chương" -> "CHAPTER";
            default -> "SECTION";
        };
        if (section.title().isBlank()) {
            item("LINE", null, section.label());
        } else {
            item(kind, section.label().substring(space + 1), section.title());
        }
    }

    private void table(Part.Table table) {
        json.writeStartObject();
        text("kind", "TABLE");
        json.writeArrayPropertyStart("head");
        table.head().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (List<String> row : table.rows()) {
            json.writeStartArray();
            row.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        if (!table.widths().isEmpty()) {
            json.writeArrayPropertyStart("widths");
            table.widths().forEach(json::writeNumber);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}

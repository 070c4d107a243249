package damlam.dispatch;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A dispatch as JSON: keys in a fixed order, days as ISO dates, what does not apply as null or empty.
public final class DispatchJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final JsonGenerator json;

    private DispatchJson(JsonGenerator json) {
        this.json = json;
    }

    /// @return indented JSON, ending with a line feed
    public static String write(Dispatch dispatch) {
        return write(dispatch, null);
    }

    /// @param body the whole text between addressees and foot, so that the document can be written again
    /// @return indented JSON, ending with a line feed
    public static String write(Dispatch dispatch, @Nullable Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            new DispatchJson(json).dispatch(dispatch, body);
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private void dispatch(Dispatch dispatch, @Nullable Body body) {
        json.writeStartObject();
        text("type", dispatch.type());
        DispatchNumber number = dispatch.number();
        text("number", number == null ? null : number.text());
        number("serial", number == null ? null : number.serial());
        text("issuer", dispatch.issuer());
        text("parent", dispatch.parent());
        text("place", dispatch.place());
        text("date", dispatch.date());
        text("subject", dispatch.subject());
        texts("addressees", dispatch.addressees());
        json.writeArrayPropertyStart("bases");
        dispatch.bases().forEach(this::basis);
        json.writeEndArray();
        items("body", body == null ? null : body.items());
        json.writeArrayPropertyStart("requirements");
        dispatch.requirements().forEach(this::requirement);
        json.writeEndArray();
        texts("recipients", dispatch.recipients());
        signer("signer", dispatch.signer());
        signer("cosigner", dispatch.cosigner());
        marks(dispatch.marks());
        text("drafter", dispatch.drafter());
        number("copies", dispatch.copies());
        json.writeArrayPropertyStart("annexes");
        for (int i = 0; i < dispatch.annexes().size(); i++) {
            annex(
                    dispatch.annexes().get(i),
                    body == null ? null : body.annexes().get(i));
        }
        json.writeEndArray();
        copy(dispatch.copy());
        json.writeArrayPropertyStart("notices");
        dispatch.notices().forEach(this::notice);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void items(String key, @Nullable List<Body.Item> items) {
        if (items != null) {
            json.writeArrayPropertyStart(key);
            items.forEach(this::item);
            json.writeEndArray();
        }
    }

    private void item(Body.Item item) {
        json.writeStartObject();
        text("kind", item.kind());
        if (!item.no().isEmpty()) {
            text("no", item.no());
        }
        if (item.kind() == Body.Kind.TABLE) {
            json.writeArrayPropertyStart("rows");
            for (List<String> row : item.rows()) {
                json.writeStartArray();
                row.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
        } else {
            text("text", item.text());
        }
        json.writeEndObject();
    }

    private void basis(Basis basis) {
        json.writeStartObject();
        text("name", basis.name());
        text("number", basis.number());
        text("date", basis.date());
        text("issuer", basis.issuer());
        text("subject", basis.subject());
        json.writeBooleanProperty("enclosed", basis.enclosed());
        span("span", basis.span());
        json.writeEndObject();
    }

    private void requirement(Requirement requirement) {
        json.writeStartObject();
        text("no", requirement.no());
        text("text", requirement.text());
        span("span", requirement.span());
        texts("scope", requirement.scope());
        texts("coordinators", requirement.coordinators());
        spans("scopeWords", requirement.scopeWords());
        term(requirement.term());
        text("product", requirement.product());
        json.writeArrayPropertyStart("points");
        requirement.points().forEach(this::point);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void point(Point point) {
        json.writeStartObject();
        text("no", point.no());
        text("text", point.text());
        span("span", point.span());
        texts("scope", point.scope());
        texts("coordinators", point.coordinators());
        term(point.term());
        text("product", point.product());
        json.writeEndObject();
    }

    private void term(Term term) {
        text("deadline", term.deadline() instanceof Deadline.On on ? on.day() : null);
        text("period", term.period());
        text("dueRule", term.dueRule());
        Deadline.Within within = term.within();
        json.writeName("within");
        if (within == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeNumberProperty("days", within.days());
            json.writeBooleanProperty("working", within.working());
            text("from", within.from());
            json.writeEndObject();
        }
        spans("termWords", term.words());
    }

    private void signer(String key, @Nullable Signer signer) {
        json.writeName(key);
        if (signer == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("capacity", signer.capacity());
        text("post", signer.post());
        text("rank", signer.rank());
        text("name", signer.name());
        texts("powers", signer.powers());
        json.writeEndObject();
    }

    private void marks(Marks marks) {
        text("urgency", marks.urgency());
        text("secrecy", marks.secrecy());
        texts("circulation", marks.circulation().stream().map(Enum::name).toList());
    }

    private void annex(Annex annex, @Nullable List<Body.Item> items) {
        json.writeStartObject();
        text("no", annex.no());
        text("title", annex.title());
        items("body", items);
        span("span", annex.span());
        json.writeEndObject();
    }

    private void copy(@Nullable Copy copy) {
        json.writeName("copy");
        if (copy == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("form", copy.form());
        text("number", copy.number() == null ? null : copy.number().text());
        text("organ", copy.organ());
        text("place", copy.place());
        text("date", copy.date());
        texts("recipients", copy.recipients());
        signer("signer", copy.signer());
        text("signedAt", copy.signedAt() == null ? null : ISO.format(copy.signedAt()));
        json.writeEndObject();
    }

    private void notice(Notice notice) {
        json.writeStartObject();
        text("code", notice.code());
        span("span", notice.span());
        if (!notice.code().clause().isEmpty()) {
            text("clause", notice.code().clause());
        }
        if (notice.suggestion() != null) {
            text("suggestion", notice.suggestion());
        }
        if (notice.requirement() != null) {
            text("requirement", notice.requirement());
        }
        if (notice.point() != null) {
            text("point", notice.point());
        }
        json.writeEndObject();
    }

    private void text(String key, @Nullable Object value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private void number(String key, @Nullable Integer value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private void texts(String key, List<String> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void span(String key, Span span) {
        json.writeName(key);
        range(span);
    }

    private void spans(String key, List<Span> spans) {
        json.writeArrayPropertyStart(key);
        spans.forEach(this::range);
        json.writeEndArray();
    }

    private void range(Span span) {
        json.writeStartArray();
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }
}

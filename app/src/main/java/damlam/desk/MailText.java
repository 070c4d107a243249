package damlam.desk;

import damlam.analysis.FoundSignal;
import damlam.cases.CaseLine;
import damlam.directives.NextReport;
import damlam.directives.Preparation;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.inspection.Hearing;
import damlam.org.Org;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// A letter in words: once as plain text, once as HTML.
///
/// @param address where the server is reached, without a closing slash; empty if that is not known
public record MailText(
        String subject, String greeting, List<Part> parts, String address, String openDesk, String footer) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Properties WORDS = load();
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, MailText.class.getClassLoader(), "damlam.pages");

    public record Part(String title, List<Line> lines) {}

    public record Line(String title, String facts, String path) {}

    private static Properties load() {
        InputStream file = Objects.requireNonNull(MailText.class.getResourceAsStream("mail.properties"), "words");
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailText of(
            DailyLetter letter, Map<DocumentId, Document> documents, String name, LocalDate day, String address) {
        List<Part> parts = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        add(parts, counts, "late", letter.late().stream().map(MailText::line).toList());
        add(parts, counts, "soon", letter.soon().stream().map(MailText::line).toList());
        add(parts, counts, "news", letter.news().stream().map(MailText::line).toList());
        add(
                parts,
                counts,
                "papers",
                letter.papers().stream()
                        .map(paper -> line(
                                paper,
                                Objects.requireNonNull(
                                        documents.get(paper.directive().document()))))
                        .toList());
        own(
                parts,
                counts,
                letter.signals().stream().map(MailText::line).toList(),
                letter.hearings().stream().map(MailText::line).toList());
        return new MailText(
                say("subject", DAY.format(day), String.join(", ", counts)),
                say("greeting", name),
                List.copyOf(parts),
                address,
                say("open.desk"),
                say("footer"));
    }

    private static void add(List<Part> parts, List<String> counts, String kind, List<Line> lines) {
        if (!lines.isEmpty()) {
            counts.add(say("subject." + kind, lines.size()));
            parts.add(new Part(say(kind + ".title", lines.size()), lines));
        }
    }

    /// A subject is read on screens that others see: that it is a signal or a hearing stands in the letter alone.
    private static void own(List<Part> parts, List<String> counts, List<Line> signals, List<Line> hearings) {
        if (signals.size() + hearings.size() > 0) {
            counts.add(say("subject.own", signals.size() + hearings.size()));
        }
        if (!signals.isEmpty()) {
            parts.add(new Part(say("signals.title", signals.size()), signals));
        }
        if (!hearings.isEmpty()) {
            parts.add(new Part(say("hearings.title", hearings.size()), hearings));
        }
    }

    private static Line line(CaseLine line) {
        String facts = due(line) + "; " + say("line.since", day(line.at().heldSince()));
        return new Line(
                onOneLine(line.work().title()),
                facts,
                "/cases/" + line.work().id().value());
    }

    private static Line line(Preparation paper, Document document) {
        String facts = say("paper." + paper.act()) + "; " + say("paper.since", day(paper.since()));
        return new Line(
                onOneLine(document.called() + ": " + document.subject()),
                facts,
                "/directives/" + paper.directive().id().value() + "/prepare");
    }

    /// A letter is no sealed one: it says that there is something, and what it is stands on the page.
    private static Line line(FoundSignal signal) {
        return new Line(
                say("signal"),
                say("signal.since", day(signal.toldAt())),
                "/signals/" + signal.id().value());
    }

    private static Line line(Hearing hearing) {
        return new Line(
                say("hearing"),
                say("hearing.by", DAY.format(hearing.answerBy())),
                "/hearings/" + hearing.inquiry().id().value());
    }

    /// A title stands on one line, whatever was typed.
    private static String onOneLine(String title) {
        return title.replaceAll("\\s+", " ");
    }

    private static String due(CaseLine line) {
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        if (due != null) {
            return say("line.due", DAY.format(due));
        }
        return report == null ? say("line.standing") : say("line.report", DAY.format(report.due()));
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Org.ZONE));
    }

    private static String say(String key, Object... filled) {
        String pattern = Objects.requireNonNull(WORDS.getProperty(key), key);
        return new MessageFormat(pattern, Locale.of("vi")).format(filled);
    }

    String plain() {
        StringBuilder text = new StringBuilder(greeting).append('\n');
        for (Part part : parts) {
            text.append('\n').append(part.title()).append('\n');
            for (Line line : part.lines()) {
                text.append("- ")
                        .append(line.title())
                        .append(" (")
                        .append(line.facts())
                        .append(")\n");
                if (!address.isEmpty()) {
                    text.append("  ").append(address).append(line.path()).append('\n');
                }
            }
        }
        text.append('\n');
        if (!address.isEmpty()) {
            text.append(say("open", address + "/")).append("\n\n");
        }
        return text.append(footer).append('\n').toString();
    }

    String html() {
        StringOutput html = new StringOutput();
        ENGINE.render("desk/mail.jte", Map.of("mail", this), html);
        return html.toString();
    }
}

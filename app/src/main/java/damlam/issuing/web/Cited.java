package damlam.issuing.web;

import damlam.dispatch.DispatchType;
import damlam.documents.Document;
import damlam.letter.Figures;
import damlam.org.Fold;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An issued document as another one cites it (NĐ 30/2020, Phụ lục I, II.6): type, number, day, issuer and
/// subject; what it does not have is left out.
final class Cited {
    /// A draft is written in Vietnamese whatever language the page is in.
    private static final Words VIETNAMESE = Words.in(Locale.of("vi"));

    private Cited() {}

    /// What stands for `{cited}` and, without issuer and subject, for `{citedShort}` in a skeleton.
    static Map<String, String> places(Document document) {
        List<String> shortly = new ArrayList<>(numbered(document));
        LocalDate on = document.date();
        if (on != null) {
            shortly.add(VIETNAMESE.say(
                    "issuing.cite.date", Figures.day(on), Figures.month(on), String.valueOf(on.getYear())));
        }
        List<String> whole = new ArrayList<>(shortly);
        if (!document.issuer().isEmpty()) {
            whole.add(VIETNAMESE.say("issuing.cite.issuer", document.issuer()));
        }
        whole.add(about(document.subject()));
        return Map.of("cited", oneLine(whole), "citedShort", oneLine(shortly));
    }

    private static List<String> numbered(Document document) {
        String type = DispatchType.named(document.type())
                .map(DispatchType::title)
                .orElseGet(() -> VIETNAMESE.say("issuing.cite.document"));
        return document.number().isEmpty()
                ? List.of(type)
                : List.of(type, VIETNAMESE.say("issuing.cite.number", document.number()));
    }

    /// What an answer is about, until its drafter words it: that it answers this one.
    static String answering(Document asked) {
        List<String> all = new ArrayList<>(numbered(asked));
        all.add(about(asked.subject()));
        return VIETNAMESE.say("issuing.cite.answering", oneLine(all));
    }

    /// The sentence in which a document says what it takes the place of.
    static String replaces(Document replaced) {
        return VIETNAMESE.say("issuing.cite.replaces", places(replaced).get("cited"));
    }

    private static String oneLine(List<String> parts) {
        return String.join(" ", parts).replaceAll("\\s+", " ").strip();
    }

    /// A subject that says "về việc" itself is not said to be about it twice.
    private static String about(String subject) {
        String folded = Fold.of(subject);
        boolean says = folded.startsWith("ve ") || folded.startsWith("v/v");
        return says
                ? subject.substring(0, 1).toLowerCase(Locale.of("vi")) + subject.substring(1)
                : VIETNAMESE.say("issuing.cite.subject", subject);
    }
}

package damlam.documents.web;

import damlam.dispatch.Dispatch;
import damlam.dispatch.Notice;
import damlam.dispatch.Point;
import damlam.dispatch.Requirement;
import damlam.dispatch.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was understood of a text beside the register's line.
///
/// @param recipients how many stand under "Nơi nhận"
public record Understood(List<String> addressees, int recipients, List<Asked> asked, List<Notice> notices) {
    /// One requirement.
    ///
    /// @param text its first words
    /// @param terms the words of the text that say until when, or how often; empty where none do
    public record Asked(String no, String text, String terms) {}

    private static final int SHOWN = 120;

    static Understood of(Dispatch read, String text) {
        return new Understood(
                read.addressees(),
                read.recipients().size(),
                read.requirements().stream().map(one -> asked(one, text)).toList(),
                List.copyOf(read.notices()));
    }

    private static Asked asked(Requirement one, String text) {
        String terms = Stream.concat(
                        Stream.of(one.term()), one.points().stream().map(Point::term))
                .map(Term::words)
                .flatMap(List::stream)
                .map(span -> text.substring(span.start(), span.end()).replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining("; "));
        String words = one.text();
        return new Asked(
                one.no(),
                words.length() <= SHOWN ? words : words.substring(0, SHOWN).strip() + "\u2026",
                terms);
    }

    /// How many say until when, or how often.
    public long dated() {
        return asked.stream().filter(one -> !one.terms().isEmpty()).count();
    }
}

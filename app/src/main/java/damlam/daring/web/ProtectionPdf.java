package damlam.daring.web;

import damlam.page.Words;
import damlam.sheets.TextPdf;
import damlam.sheets.TextPdf.Heading;
import damlam.sheets.TextPdf.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// The protection file on paper: what was registered, the reasons of that day, each step, and the tests with the acts
/// that answer them, each by its number in the record.
final class ProtectionPdf {
    private final Words words;
    private final List<Paragraph> all = new ArrayList<>();
    private int tests;

    private ProtectionPdf(Words words) {
        this.words = words;
    }

    /// @param heading whose file it is, where and when
    /// @param law what the tests come from, as the rule book has it that day, and how sure each is
    /// @param printed when it was printed
    static byte[] of(Words words, InitiativeView view, Heading heading, List<String> law, String printed) {
        ProtectionPdf pdf = new ProtectionPdf(words);
        pdf.say(words.say("daring.paper.what"));
        law.forEach(pdf::say);
        pdf.gap(view.kind());
        pdf.say(view.about());
        pdf.say(words.say("daring.paper.by", view.who(), view.at()), view.receipt());
        pdf.say(view.interest());
        if (!view.work().isEmpty()) {
            pdf.say(words.say("daring.work") + ": " + view.work());
        }
        pdf.gap(words.say("daring.reasons"));
        view.reasons().lines().forEach(pdf::say);
        if (!view.files().isEmpty()) {
            pdf.gap(words.say("daring.files"));
            view.files().forEach(file -> pdf.say(file.name()));
        }
        pdf.gap(words.say("daring.steps"));
        view.steps().forEach(pdf::line);
        if (view.steps().isEmpty()) {
            pdf.say(words.say("daring.steps.none"));
        }
        pdf.gap(words.say("daring.tests"));
        view.tests().forEach(pdf::test);
        pdf.gap(words.say("daring.verdict"));
        pdf.say(view.verdict());
        pdf.say(words.say("daring.paper.printed", printed));
        return TextPdf.of(heading, pdf.all);
    }

    private void head(String text) {
        all.add(new Paragraph(text, true));
    }

    private void gap(String heading) {
        all.add(new Paragraph("", false));
        head(heading);
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            all.add(new Paragraph(text, false));
        }
    }

    private void line(InitiativeView.Line line) {
        say(line.at() + ": " + line.what(), line.receipt());
        line.words().lines().forEach(this::say);
    }

    private void test(InitiativeView.Test test) {
        all.add(new Paragraph("", false));
        say(++tests + ". " + test.question() + " " + test.answer());
        say(test.by());
        test.earlier().forEach(this::say);
        test.shows().forEach(shown -> say("– " + shown.what(), shown.receipt()));
    }

    /// A sentence with the number of the act behind it, where there is one.
    private void say(String text, String receipt) {
        say(
                receipt.isEmpty()
                        ? text
                        : words.say("daring.paper.proof", text, receipt.substring(receipt.lastIndexOf('/') + 1)));
    }
}

package damlam.daring.web;

import damlam.page.Words;
import damlam.sheets.TextPdf;
import damlam.sheets.TextPdf.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// The protection file on paper: what was registered, the reasons of that day, each step, and the tests with the acts
/// that answer them, each by its number in the record.
final class ProtectionPdf {
    private final Words words;
    private final List<Paragraph> all = new ArrayList<>();

    private ProtectionPdf(Words words) {
        this.words = words;
    }

    /// @param law the instruments that the tests come from, as the rule book has them that day
    /// @param printed when it was printed
    static byte[] of(Words words, InitiativeView view, List<String> law, String printed) {
        ProtectionPdf pdf = new ProtectionPdf(words);
        pdf.head(words.say("daring.paper.title", view.id()));
        pdf.say(words.say("daring.paper.what"));
        law.forEach(pdf::say);
        pdf.gap(view.kind());
        pdf.say(view.about());
        pdf.say(words.say("daring.paper.by", view.who(), view.at()));
        pdf.proof(view.receipt());
        pdf.say(view.interest());
        pdf.say(view.work());
        pdf.gap(words.say("daring.reasons"));
        view.reasons().lines().forEach(pdf::say);
        if (!view.files().isEmpty()) {
            pdf.gap(words.say("daring.files"));
            view.files().forEach(file -> pdf.say(file.name()));
        }
        pdf.gap(words.say("daring.steps"));
        view.steps().forEach(pdf::line);
        pdf.gap(words.say("daring.tests"));
        view.tests().forEach(pdf::test);
        pdf.gap(words.say("daring.verdict"));
        pdf.say(view.verdict());
        pdf.say(words.say("daring.paper.printed", printed));
        return TextPdf.of(pdf.all);
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
        say(line.at() + ": " + line.what());
        line.words().lines().forEach(this::say);
        proof(line.receipt());
    }

    private void test(InitiativeView.Test test) {
        say("• " + test.question() + " " + test.answer());
        say(test.by());
        test.earlier().forEach(this::say);
        for (InitiativeView.Shown shown : test.shows()) {
            say("– " + shown.what());
            proof(shown.receipt());
        }
    }

    private void proof(String receipt) {
        if (!receipt.isEmpty()) {
            say(words.say("daring.paper.proof", receipt.substring(receipt.lastIndexOf('/') + 1), receipt));
        }
    }
}

package damlam.personnel.web;

import damlam.page.Words;
import damlam.sheets.TextPdf;
import damlam.sheets.TextPdf.Heading;
import damlam.sheets.TextPdf.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// The file of a proposal on paper: the evidence and what speaks for the person, side by side, each with its proof.
final class StaffPdf {
    private final Words words;
    private final List<Paragraph> all = new ArrayList<>();

    private StaffPdf(Words words) {
        this.words = words;
    }

    /// @param heading whose file it is, where and when
    /// @param printed when it was printed
    static byte[] of(Words words, StaffView view, Heading heading, String printed) {
        StaffPdf pdf = new StaffPdf(words);
        pdf.say(words.say("personnel.paper.what"));
        pdf.pair("personnel.about", view.about());
        pdf.pair("personnel.by", view.by());
        pdf.pair(
                "personnel.ground",
                words.say(
                        "page.paper.sure",
                        view.ground() + " (" + words.ground(view.basis()) + ")",
                        words.say("page.sure." + view.sure())));
        if (view.whole()) {
            pdf.pair("personnel.established", view.established());
        }
        pdf.pair("personnel.talked", view.talked());
        pdf.pair("personnel.plan", view.plan());
        pdf.pair("personnel.to", view.to());
        pdf.pair("personnel.authority", view.authority());
        pdf.pair("personnel.signers", view.signers());
        if (!view.words().isEmpty()) {
            pdf.head("personnel.words");
            view.words().lines().forEach(pdf::say);
        }
        if (view.whole()) {
            pdf.found(view);
        }
        pdf.happened(view);
        pdf.say(words.say("personnel.paper.printed", printed));
        return TextPdf.of(heading, pdf.all);
    }

    /// What it rests on, and what the system found beside it.
    private void found(StaffView view) {
        head("personnel.evidence");
        if (view.evidence().isEmpty()) {
            say(words.say("personnel.evidence.no"));
        }
        for (StaffView.Evidence one : view.evidence()) {
            say("• " + one.title() + (one.state().isEmpty() ? "" : " (" + one.state() + ")"));
            one.moves().forEach(this::found);
        }
        head("personnel.favour");
        view.favour().forEach(this::found);
        if (view.favour().isEmpty()) {
            say(words.say("personnel.favour.none"));
        }
        if (!view.work().isEmpty()) {
            head("personnel.work");
            view.work().forEach(this::found);
        }
        if (!view.reprisal().isEmpty()) {
            head("personnel.reprisal");
            view.reprisal().forEach(this::found);
        }
    }

    private void happened(StaffView view) {
        head("personnel.steps");
        if (view.steps().isEmpty()) {
            say(words.say("personnel.steps.none"));
        }
        for (StaffView.Line step : view.steps()) {
            say(step.at() + ": " + step.what());
            step.words().lines().forEach(this::say);
            step.files().forEach(file -> say("– " + file.name()));
            proof(step.receipt());
        }
        if (!view.after().isEmpty()) {
            head("personnel.after");
            view.after().forEach(this::say);
        }
    }

    private void head(String key) {
        all.add(new Paragraph("", false));
        all.add(new Paragraph(words.say(key), true));
    }

    private void pair(String key, String value) {
        if (!value.isEmpty()) {
            say(words.say(key) + ": " + value);
        }
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            all.add(new Paragraph(text, false));
        }
    }

    private void found(StaffView.Found found) {
        say("– " + found.what());
        proof(found.receipt());
    }

    private void proof(String receipt) {
        if (!receipt.isEmpty()) {
            say(words.say("personnel.paper.proof", receipt.substring(receipt.lastIndexOf('/') + 1)));
        }
    }
}

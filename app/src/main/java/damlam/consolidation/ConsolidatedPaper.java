package damlam.consolidation;

import static java.util.Objects.requireNonNull;

import damlam.forms.FormSection;
import damlam.forms.ReportForm;
import damlam.forms.Wording;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.papers.PaperWords;
import damlam.papers.ReportPaper;
import damlam.papers.ReportPaper.Counted;
import damlam.papers.ReportPaper.Part;
import damlam.papers.ReportPaper.Piece;
import damlam.papers.Sentences;
import damlam.papers.UnitPaper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts the consolidated report on paper: who reported, the sums, the units' words, the Office's own.
record ConsolidatedPaper(Consolidated all, OrgChart chart) {
    ReportPaper write() {
        ReportForm form = all.form().form();
        UnitId one = form.anyUnit(chart);
        Unit body = UnitPaper.body(chart, one);
        UnitPaper letter = new UnitPaper(form, all.period(), chart);
        String filedBy = UnitPaper.office(chart, one).map(Unit::code).orElse("");
        return new ReportPaper(
                form.superior() == null ? null : UnitPaper.capitals(form.superior()),
                UnitPaper.capitals(body.name()),
                PaperWords.say("symbol", body.code().replace("-", "")),
                form.place(),
                null,
                PaperWords.say("type"),
                List.of(form.name(), PaperWords.say("period", Wording.period(all.period()))),
                form.receiver(),
                letter.opening(body.name()),
                parts(form),
                recipients(form, body, filedBy),
                UnitPaper.capacity(chart, body.id(), null),
                chart.headOf(body.id())
                        .map(appointment -> appointment.person().name())
                        .orElse(null));
    }

    /// "As above" only where somebody is named above.
    private static List<String> recipients(ReportForm form, Unit body, String filedBy) {
        List<String> recipients = new ArrayList<>();
        if (!form.receiver().isBlank()) {
            recipients.add(PaperWords.say("recipients.same"));
        }
        recipients.add(PaperWords.say("recipients.leaders", body.name()));
        recipients.add(
                filedBy.isEmpty() ? PaperWords.say("recipients.filed") : PaperWords.say("recipients.filedBy", filedBy));
        return recipients;
    }

    private List<Part> parts(ReportForm form) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(1, 0, PaperWords.say("senders.title"), senders(), null, ""));
        Sentences sentences = new Sentences(all.sum(), all.period());
        for (FormSection section : form.sections()) {
            List<List<Piece>> paragraphs = new ArrayList<>();
            section.groups()
                    .forEach(group -> paragraphs.add(
                            all.sent().isEmpty()
                                    ? Sentences.plain(PaperWords.say("figures.none"))
                                    : sentences.of(group, List.of())));
            paragraphs.addAll(wordsOfUnits(section));
            parts.add(new Part(
                    parts.size() + 1,
                    section.no(),
                    section.title(),
                    paragraphs,
                    section.prompt(),
                    all.summary().getOrDefault(section.no(), "")));
        }
        return parts;
    }

    private List<List<Piece>> senders() {
        List<List<Piece>> said = new ArrayList<>();
        int sent = all.sent().size();
        Map<String, Piece> counted = Map.of(
                "SENT", new Counted(sent, all.lines().size(), "sent"),
                "LATE", new Counted((int) all.late(), sent, "late"),
                "NIL", new Counted((int) all.nil(), sent, "nil"),
                "OPEN", new Counted(all.missing().size(), all.lines().size(), "open"));
        said.add(Sentences.pieces(PaperWords.say("senders"), name -> requireNonNull(counted.get(name), name)));
        if (!all.missing().isEmpty()) {
            String names =
                    all.missing().stream().map(Consolidated.Line::unitName).collect(Collectors.joining("; "));
            said.add(Sentences.plain(PaperWords.say("senders.missing", names)));
        }
        return said;
    }

    /// What units wrote, units that wrote the same together; those who had nothing to say are not listed one by one.
    private List<List<Piece>> wordsOfUnits(FormSection section) {
        if (!section.asksForWords() || all.sent().isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> unitsByWords = new LinkedHashMap<>();
        boolean nothing = false;
        for (Consolidated.Line line : all.sent()) {
            String words = oneLine(line.words().get(section.no()));
            if (saysNothing(words)) {
                nothing = true;
            } else {
                unitsByWords.computeIfAbsent(words, said -> new ArrayList<>()).add(line.unitName());
            }
        }
        List<List<Piece>> said = new ArrayList<>();
        unitsByWords.forEach((words, units) ->
                said.add(Sentences.plain(PaperWords.say("words.of", String.join(", ", units), words))));
        if (nothing) {
            said.add(Sentences.plain(PaperWords.say(said.isEmpty() ? "words.none" : "words.others")));
        }
        return said;
    }

    private static boolean saysNothing(String words) {
        String bare = words.replaceAll("[\\s.;]+$", "").toLowerCase(Locale.of("vi"));
        return bare.isEmpty()
                || List.of(PaperWords.say("words.nothing").split("\\|")).contains(bare);
    }

    private static String oneLine(@Nullable String words) {
        return words == null ? "" : words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}

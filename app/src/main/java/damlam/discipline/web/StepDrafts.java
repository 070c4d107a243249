package damlam.discipline.web;

import damlam.access.CurrentPerson;
import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.discipline.StepPaper;
import damlam.discipline.StepPapers;
import damlam.documents.Arrival;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.Letterheads;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.letter.Letter;
import damlam.letter.TypedBody;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Documents of steps as drafts: what they say to begin with, and how far each has come.
@Component
class StepDrafts {
    private final Proceedings proceedings;
    private final StepPapers papers;
    private final Issuing issuing;
    private final Documents documents;
    private final Letterheads letterheads;
    private final Numbers numbers;
    private final Org org;

    StepDrafts(
            Proceedings proceedings,
            StepPapers papers,
            Issuing issuing,
            Documents documents,
            Letterheads letterheads,
            Numbers numbers,
            Org org) {
        this.proceedings = proceedings;
        this.papers = papers;
        this.issuing = issuing;
        this.documents = documents;
        this.letterheads = letterheads;
        this.numbers = numbers;
        this.org = org;
    }

    StepPapers.Writer writer(Seen seen) {
        return (act, readers) -> paper(seen, act, readers);
    }

    private Paper paper(Seen seen, Act act, Set<PersonId> readers) {
        OrgChart chart = org.chart();
        ProceedingPapers written = new ProceedingPapers(chart, proceedings, letterheads, numbers, seen, Map.of());
        Letter letter = written.letter(act);
        PersonId signer = written.signerOf(act);
        Optional<Letterheads.Letterhead> head = chart.appointmentsOf(signer).stream()
                .findFirst()
                .map(held -> letterheads.of(Numbers.body(chart, held.unit())));
        Letter.Signature cosigned = letter.cosignature();
        return new Paper(
                letter.type(),
                letter.subject(),
                head.map(Letterheads.Letterhead::superiorWords).orElse(""),
                letter.place() == null ? "" : written.place(head),
                String.join("\n", letter.addressees()),
                TypedBody.text(letter.body()),
                String.join("\n", letter.recipients()),
                null,
                signer,
                false,
                Arrival.ON_PAPER,
                List.of(),
                "",
                null,
                new Paper.Extras(
                        List.of(),
                        Set.of(),
                        cosigned == null ? "" : cosigned.post(),
                        cosigned == null ? "" : cosigned.name(),
                        "",
                        null,
                        "",
                        null,
                        null,
                        readers));
    }

    /// Of which acts a document is under way, and they with it.
    static Set<ActKind> under(List<StepPaper> made) {
        return made.stream()
                .filter(paper -> paper.no() == null && paper.live())
                .map(StepPaper::kind)
                .collect(Collectors.toSet());
    }

    /// The document of each act, and how far it has come.
    List<ProceedingView.Paper> shown(CurrentPerson me, Seen seen, List<StepPaper> made, Words words) {
        List<ProceedingView.Paper> all = new ArrayList<>();
        for (Act act : new ProceedingPapers(org.chart(), proceedings, letterheads, numbers, seen, Map.of()).printed()) {
            Optional<StepPaper> paper = made.stream()
                    .filter(one -> Integer.valueOf(act.no()).equals(one.no()))
                    .reduce((earlier, later) -> later.live() ? later : earlier);
            all.add(new ProceedingView.Paper(
                    act.no(),
                    words.say("discipline.paper.of", words.say("discipline.paper." + act.kind()), act.no()),
                    paper.map(one -> state(one, words)).orElse(""),
                    paper.map(one -> href(me, one)).orElse(""),
                    paper.map(one -> received(seen, one, words)).orElse(""),
                    papers.mayDraft(me, seen, act),
                    paper.filter(one -> receives(seen, one))
                            .map(one -> one.draft().value())
                            .orElse(0L)));
        }
        return all;
    }

    private static boolean receives(Seen seen, StepPaper paper) {
        return seen.concerned() && paper.released() && paper.received() == null && paper.kind() != ActKind.DECIDE;
    }

    private static String received(Seen seen, StepPaper paper, Words words) {
        var day = paper.kind() == ActKind.DECIDE ? seen.progress().received().orElse(null) : paper.received();
        if (day != null) {
            return words.say("discipline.paper.received", words.date(day));
        }
        return paper.released() ? words.say("discipline.paper.received.not") : "";
    }

    private static String state(StepPaper paper, Words words) {
        Document document = paper.document();
        String state = words.say("issuing.state." + paper.state());
        return document == null
                ? state
                : words.say("discipline.paper.issued", document.number(), words.date(document.day()), state);
    }

    private String href(CurrentPerson me, StepPaper paper) {
        Document document = paper.document();
        if (document != null
                && paper.released()
                && documents.visible(me, document.id()).isPresent()) {
            return "/documents/" + document.id().value();
        }
        return issuing.visible(me, paper.draft()).isPresent()
                ? "/issuing/" + paper.draft().value()
                : "";
    }

    /// Decisions that are drafted and not entered yet.
    List<ProceedingView.Prepared> prepared(CurrentPerson me, Seen seen, List<StepPaper> made, Words words) {
        return made.stream()
                .filter(paper -> paper.no() == null && paper.live())
                .map(paper -> {
                    boolean take = paper.document() != null && seen.may().contains(paper.kind());
                    return new ProceedingView.Prepared(
                            paper.draft().value(),
                            words.say("discipline.paper." + paper.kind()),
                            words.say(
                                    take ? "discipline.prepared.take" : "discipline.prepared.wait",
                                    state(paper, words)),
                            href(me, paper),
                            take);
                })
                .toList();
    }
}

package damlam.files;

import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.arrivals.Arrivals;
import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.dispatch.DispatchType;
import damlam.documents.Aftermath;
import damlam.documents.Aftermaths;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.files.FileRows.Item;
import damlam.files.Held.Kind;
import damlam.forms.DefinedForm;
import damlam.forms.Forms;
import damlam.forms.Wording;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.reports.PeriodicReport;
import damlam.reports.PeriodicReports;
import damlam.reports.ReportId;
import damlam.reports.Step;
import damlam.sheets.TextPdf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What can lie in a file, asked of the feature that has it, for somebody who reads it there.
@Component
class Things {
    private static final int NUMBER = 11;
    private static final int NOTATION = 30;
    private static final int NAME = 200;
    private static final int SUBJECT = 500;
    private static final Wording WORDS = Wording.of(Things.class, "contents.properties");

    /// How a transcript ends its name.
    static final String TRANSCRIPT = WORDS.say("transcript.name");

    private final Documents documents;
    private final Aftermaths aftermaths;
    private final Arrivals arrivals;
    private final Cases cases;
    private final PeriodicReports reports;
    private final Forms forms;
    private final Org org;

    Things(
            Documents documents,
            Aftermaths aftermaths,
            Arrivals arrivals,
            Cases cases,
            PeriodicReports reports,
            Forms forms,
            Org org) {
        this.documents = documents;
        this.aftermaths = aftermaths;
        this.arrivals = arrivals;
        this.cases = cases;
        this.reports = reports;
        this.forms = forms;
        this.org = org;
    }

    Held of(CurrentPerson to, Item item) {
        Optional<Held> seen = switch (item.kind()) {
            case DOCUMENT -> documents.visible(to, new DocumentId(item.ref())).map(one -> held(to, one, item));
            case CASE -> work(to, item.ref()).map(one -> held(one.work(), item));
            case REPORT -> report(to, item.ref()).map(one -> held(one, item));
        };
        return seen.orElseGet(() -> new Held(
                item.kind(), item.ref(), false, "", "", null, "", WORDS.say("unseen"), "", "", item.pages(), ""));
    }

    private Optional<CaseLine> work(CurrentPerson to, long ref) {
        Sight sight = to.sight().and(org.chart().addressable(to.unit()));
        return cases.find(new CaseId(ref), sight);
    }

    private Optional<PeriodicReport> report(CurrentPerson to, long ref) {
        return reports.report(new ReportId(ref)).filter(one -> reports.maySee(to, one.unit()));
    }

    private Held held(CurrentPerson to, Document one, Item item) {
        int sign = one.number().replaceFirst("^\\d+", "").isEmpty() ? -1 : digits(one.number());
        String number = sign < 1 ? one.number() : one.number().substring(0, sign);
        String notation = sign < 1 ? "" : one.number().substring(sign + 1);
        return new Held(
                Kind.DOCUMENT,
                item.ref(),
                true,
                cut(number, NUMBER),
                cut(notation, NOTATION),
                one.day(),
                type(one.type()),
                cut(one.subject(), SUBJECT),
                cut(one.issuer(), NAME),
                one.signer(),
                item.pages(),
                item.note(),
                documents.frozen(to, one.id()) ? List.of() : documents.attachments(one.id()),
                state(to, one.id()));
    }

    private String state(CurrentPerson to, DocumentId id) {
        return aftermaths.of(to, List.of(id)).getOrDefault(id, Aftermath.NONE).events().stream()
                .map(one -> WORDS.say("after." + one.kind(), Wording.day(one.on()), one.other()))
                .collect(Collectors.joining("; "));
    }

    /// Where the number ends and its notation begins; 0 where it does not begin with digits.
    private static int digits(String number) {
        int at = 0;
        while (at < number.length() && Character.isDigit(number.charAt(at))) {
            at++;
        }
        return at > 0 && at < number.length() && "/-".indexOf(number.charAt(at)) >= 0 ? at : 0;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "\u2026";
    }

    private static String type(String name) {
        return DispatchType.named(name).map(DispatchType::title).orElse("");
    }

    private Held held(Case one, Item item) {
        return new Held(
                Kind.CASE,
                item.ref(),
                true,
                "",
                "",
                LocalDate.ofInstant(one.at(), Org.ZONE),
                WORDS.say("case"),
                cut(one.title(), SUBJECT),
                unit(one.unit()),
                "",
                item.pages(),
                item.note());
    }

    private Held held(PeriodicReport one, Item item) {
        String name =
                forms.form(one.form()).map(DefinedForm::form).orElseThrow().name();
        return new Held(
                Kind.REPORT,
                item.ref(),
                true,
                "",
                "",
                one.period().cutOff(),
                WORDS.say("report"),
                cut(name + ", " + Wording.period(one.period()), SUBJECT),
                unit(one.unit()),
                "",
                item.pages(),
                item.note());
    }

    private String unit(damlam.org.UnitId id) {
        return org.chart().everUnit(id).map(Unit::name).orElse("");
    }

    /// What is exported of a thing: the file as it came in, or its words as text.
    boolean mayRead(CurrentPerson by, Held held) {
        boolean document = held.kind() == Kind.DOCUMENT;
        return held.seen() && !(document && documents.frozen(by, new DocumentId(held.ref())));
    }

    OriginalFile content(Held held) {
        return switch (held.kind()) {
            case DOCUMENT -> document(held);
            case CASE -> pdf("case-" + held.ref(), held, "", story(new CaseId(held.ref())));
            case REPORT -> pdf("report-" + held.ref(), held, "", sent(held));
        };
    }

    OriginalFile attachment(Held held, int no) {
        return documents.attachment(new DocumentId(held.ref()), no).orElseThrow();
    }

    /// Which of these documents came in and are not settled.
    Set<Long> unsettled(List<Held> documents) {
        List<DocumentId> ids =
                documents.stream().map(Held::ref).map(DocumentId::new).toList();
        return arrivals.all(ids).values().stream()
                .filter(at -> !at.settled())
                .map(at -> at.document().id().value())
                .collect(Collectors.toSet());
    }

    /// What came without a file is written out, and called what it is: a transcript.
    private OriginalFile document(Held held) {
        DocumentId id = new DocumentId(held.ref());
        Document one = documents.find(id).orElseThrow();
        return documents
                .file(id, one.version())
                .or(() -> documents.file(id, 1))
                .orElseGet(() -> pdf(
                        "document-" + id.value() + "-" + TRANSCRIPT,
                        held,
                        WORDS.say("transcript.why"),
                        documents.text(id)));
    }

    private static OriginalFile pdf(String name, Held held, String why, String text) {
        String lines = text.isBlank() ? WORDS.say("nothing") : text;
        String title = Stream.of(held.type(), held.printed(), held.subject())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return new OriginalFile(name + ".pdf", "application/pdf", TextPdf.of(title, why, lines));
    }

    private String sent(Held held) {
        return reports.report(new ReportId(held.ref()))
                .flatMap(one -> one.last(Step.Kind.SUBMITTED))
                .map(Step::said)
                .orElse(held.subject());
    }

    /// Every move with its moment, who made it and their words.
    private String story(CaseId id) {
        OrgChart chart = org.chart();
        StringBuilder story = new StringBuilder();
        cases.movesOf(id)
                .forEach(move -> story.append(WORDS.say(
                                "move",
                                moment(move.at()),
                                WORDS.say("move." + move.kind()),
                                Optional.ofNullable(move.actor())
                                        .flatMap(chart::person)
                                        .map(person -> person.name())
                                        .orElseGet(() -> chart.everUnit(move.unit())
                                                .map(unit -> unit.name())
                                                .orElse("")),
                                move.words().isEmpty() ? "" : ": " + move.words()))
                        .append('\n'));
        return story.toString();
    }

    private static String moment(Instant at) {
        var local = at.atZone(Org.ZONE);
        return "%02d:%02d %s".formatted(local.getHour(), local.getMinute(), Wording.day(local.toLocalDate()));
    }

    /// Finished cases of a person's unit, the newest first.
    List<Held> doneBy(CurrentPerson person, int most) {
        return cases
                .list(
                        damlam.cases.CaseFilter.ALL
                                .showing(java.util.Set.of(damlam.cases.Progress.DONE))
                                .at(org.chart().addressable(person.unit()))
                                .sorted(damlam.cases.CaseFilter.Sort.CHANGED),
                        person.sight().and(org.chart().addressable(person.unit())),
                        most,
                        0)
                .stream()
                .map(line ->
                        held(line.work(), new Item(Kind.CASE, line.work().id().value(), null, "")))
                .toList();
    }

    boolean seen(CurrentPerson to, Kind kind, long ref) {
        return ref > 0 && of(to, new Item(kind, ref, null, "")).seen();
    }
}

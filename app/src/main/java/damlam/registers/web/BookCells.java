package damlam.registers.web;

import damlam.access.CurrentPerson;
import damlam.arrivals.Standing;
import damlam.arrivals.Step;
import damlam.dispatch.DispatchType;
import damlam.documents.Aftermath;
import damlam.documents.Channel;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Words;
import damlam.registers.Books;
import damlam.registers.Copy;
import damlam.registers.Sending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the columns of the registers (NĐ 30/2020, Phụ lục IV).
final class BookCells {
    private final CurrentPerson me;
    private final OrgChart chart;
    private final Documents documents;
    private final Map<DocumentId, Aftermath> after;
    private final Words words;

    /// @param me who reads the register
    /// @param after what became of its documents
    BookCells(CurrentPerson me, OrgChart chart, Documents documents, Map<DocumentId, Aftermath> after, Words words) {
        this.me = me;
        this.chart = chart;
        this.documents = documents;
        this.after = after;
        this.words = words;
    }

    static List<String> heads(Book book, Words words) {
        Book titles = switch (book) {
            case COPIES, RESTRICTED -> Book.OUTGOING;
            case RESTRICTED_IN -> Book.INCOMING;
            default -> book;
        };
        return IntStream.rangeClosed(1, book.widths().size())
                .mapToObj(no -> words.say("registers." + titles.path() + "." + no))
                .toList();
    }

    BookLine outgoing(Books.Outgoing line) {
        Document document = line.document();
        Sending sending = line.sending();
        Integer copies = sending.copies();
        if (document.personal()) {
            return personal(document);
        }
        return new BookLine(
                "/registers/sending/" + document.id().value(),
                List.of(
                        document.number(),
                        day(document.date()),
                        typed(document),
                        document.signer(),
                        sending.recipients().isEmpty() ? units(line.units()) : sending.recipients(),
                        sending.copyKept(),
                        copies == null ? "" : copies.toString(),
                        day(sending.sentOn()),
                        received(sending),
                        remarks(document, degree(document), sending.note())));
    }

    /// The common register goes through many hands: of what is about somebody's own affairs it says that it went out.
    private BookLine personal(Document document) {
        List<String> cells = new ArrayList<>(Collections.nCopies(10, ""));
        cells.set(0, document.number());
        cells.set(1, day(document.date()));
        cells.set(2, type(document));
        cells.set(3, document.signer());
        cells.set(9, remarks(document, words.say("registers.personal")));
        return new BookLine("", cells);
    }

    /// A line of the common register: of a secret nothing but its number goes on paper, where anybody may read it.
    BookLine common(Books.Incoming line) {
        return withheld(line, incoming(line), 1, 5);
    }

    private BookLine withheld(Books.Incoming line, BookLine shown, int number, int what) {
        if (!line.document().restricted()) {
            return shown;
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(shown.cells().size(), ""));
        cells.set(number, shown.cells().get(number));
        cells.set(what, words.say("registers.withheld"));
        return new BookLine(shown.href(), shown.cells(), cells);
    }

    BookLine incoming(Books.Incoming line) {
        Document document = line.document();
        Optional<Step> given = last(line, Step.Kind.DIRECT);
        Optional<Step> received = last(line, Step.Kind.RECEIVE);
        return new BookLine(
                "/arrivals/" + document.id().value(),
                List.of(
                        day(document.arrival().on()),
                        String.valueOf(document.arrivalNo()),
                        document.issuer(),
                        document.number(),
                        day(document.date()),
                        typed(document),
                        receivers(line),
                        given.map(step -> day(step.at())).orElse(""),
                        received.map(step -> name(step.by())).orElse(""),
                        remarks(document, marks(document))));
    }

    BookLine handling(Books.Incoming line) {
        Document document = line.document();
        Standing at = line.standing();
        String date = day(document.date());
        String answer = last(line, Step.Kind.ANSWER)
                .map(Step::answer)
                .map(one -> document(one).map(Document::called).orElseGet(() -> words.say("registers.withheld")))
                .orElse("");
        BookLine shown = new BookLine(
                "/arrivals/" + document.id().value(),
                List.of(
                        String.valueOf(document.arrivalNo()),
                        String.join(
                                ", ",
                                List.of(type(document), document.number(), date, document.issuer()).stream()
                                        .filter(part -> !part.isEmpty())
                                        .toList()),
                        receivers(line),
                        at.dueOn() == null ? "" : day(at.dueOn()),
                        progress(at),
                        answer,
                        remarks(
                                document,
                                last(line, Step.Kind.NOTE)
                                        .filter(step -> at.settled())
                                        .map(Step::words)
                                        .orElse(""))));
        return withheld(line, shown, 0, 1);
    }

    /// One that is restricted is there for those it names only.
    private Optional<Document> document(DocumentId id) {
        return documents.restricted(id) ? documents.visible(me, id) : documents.find(id);
    }

    /// What the column of remarks says: what was written there, and that the document holds no more or
    /// not as it is.
    private String remarks(Document document, String... written) {
        Stream<String> events = after.getOrDefault(document.id(), Aftermath.NONE).events().stream()
                .map(one -> words.say("documents.after." + one.kind(), words.date(one.on()), one.other(), one.type()));
        return Stream.concat(Arrays.stream(written), events)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("; "));
    }

    private String progress(Standing at) {
        String stage = words.say("registers.stage." + at.stage());
        return words.say(at.settled() ? "registers.progress.settled" : "registers.progress", stage, day(at.since()));
    }

    BookLine copy(Copy copy) {
        String kind = words.say("registers.copy." + copy.kind());
        String what = document(copy.document())
                .map(of -> words.say("registers.copyOf", kind, typed(of), of.called()))
                .orElseGet(() -> kind + " " + words.say("registers.withheld"));
        return new BookLine(
                "/registers/copies/" + copy.id(),
                List.of(
                        copy.number(),
                        day(copy.madeOn()),
                        copy.part().isEmpty() ? what : what + " (" + copy.part() + ")",
                        copy.signer(),
                        copy.recipients(),
                        "",
                        String.valueOf(copy.copies()),
                        "",
                        "",
                        ""));
    }

    private static Optional<Step> last(Books.Incoming line, Step.Kind kind) {
        return line.steps().reversed().stream()
                .filter(step -> step.kind() == kind)
                .findFirst();
    }

    private String receivers(Books.Incoming line) {
        Set<UnitId> units = new LinkedHashSet<>();
        last(line, Step.Kind.DIRECT).ifPresent(step -> {
            UnitId lead = step.toUnit();
            if (lead != null) {
                units.add(lead);
            }
            units.addAll(step.withUnits());
        });
        if (units.isEmpty()) {
            units.addAll(line.units());
        }
        PersonId person = line.standing().person();
        return units.isEmpty() && person != null && line.standing().stage() == Standing.Stage.TO_DIRECT
                ? name(person)
                : units(List.copyOf(units));
    }

    /// Many units in words: a register's column is narrow.
    private String units(List<UnitId> units) {
        return units.size() > 4
                ? words.say("registers.units", units.size())
                : units.stream()
                        .map(unit -> chart.everUnit(unit).map(Unit::name).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    /// Who signed for it: where they are many, how many.
    private String received(Sending sending) {
        int signed = sending.received().split(";").length;
        return signed > 4 ? words.say("registers.signed", signed) : sending.received();
    }

    private String degree(Document document) {
        return document.degree().isEmpty() ? "" : words.say("documents.secrecy." + document.degree());
    }

    private String marks(Document document) {
        String urgency = document.arrival().urgency().pressing()
                ? words.say("documents.urgency." + document.arrival().urgency())
                : "";
        String channel =
                document.arrival().channel() == Channel.ELECTRONIC ? words.say("documents.channel.ELECTRONIC") : "";
        return Stream.of(degree(document), urgency, channel)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String type(Document document) {
        return DispatchType.named(document.type()).map(DispatchType::title).orElse("");
    }

    private String typed(Document document) {
        String type = type(document);
        return type.isEmpty() ? document.subject() : words.say("registers.typed", type, document.subject());
    }

    private String name(PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.date(day);
    }

    private String day(Instant at) {
        return words.date(at);
    }
}

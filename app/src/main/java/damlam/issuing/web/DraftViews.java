package damlam.issuing.web;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.dispatch.UnreadableFileException;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Limit;
import damlam.form.FormCheck;
import damlam.form.UnfitFileException;
import damlam.issuing.Act;
import damlam.issuing.Draft;
import damlam.issuing.Issuing;
import damlam.issuing.Refusal;
import damlam.issuing.Releases;
import damlam.issuing.Returns;
import damlam.issuing.Signings;
import damlam.issuing.State;
import damlam.numbers.Numbers;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Held;
import damlam.page.Mark;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.signatures.Signatures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names, clocks and marks to drafts.
@Component
class DraftViews {
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private final Issuing issuing;
    private final Releases releases;
    private final Returns returns;
    private final Signings signings;
    private final Signatures signatures;
    private final Documents documents;
    private final Org org;
    private final Clock clock;

    DraftViews(
            Issuing issuing,
            Releases releases,
            Returns returns,
            Signings signings,
            Signatures signatures,
            Documents documents,
            Org org,
            Clock clock) {
        this.issuing = issuing;
        this.releases = releases;
        this.returns = returns;
        this.signings = signings;
        this.signatures = signatures;
        this.documents = documents;
        this.org = org;
        this.clock = clock;
    }

    DraftLine line(Draft draft, Words words) {
        OrgChart chart = org.chart();
        Instant now = clock.instant();
        Optional<Limit> limit = releases.limit(draft);
        Long left = limit.map(one -> left(one, now)).orElse(null);
        return new DraftLine(
                draft,
                number(draft),
                mark(draft, left),
                holder(draft, chart, words),
                unit(chart, draft.unit()),
                Held.of(draft.since(), now, CALENDAR),
                limit.map(one -> words.say("documents.until." + one.until(), words.date(one.on())))
                        .orElse(null),
                left);
    }

    /// What it is registered as; empty before.
    String number(Draft draft) {
        return document(draft.document()).map(Document::number).orElse("");
    }

    private static long left(Limit limit, Instant now) {
        long left = limit.leftMs(now, CALENDAR);
        return left >= 0 && limit.late(now, CALENDAR) ? -1 : left;
    }

    private static Mark mark(Draft draft, @Nullable Long left) {
        if (left != null && left < 0) {
            return Mark.LATE;
        }
        return switch (draft.state()) {
            case DRAFTING -> Mark.WORK;
            case CHECKING, TO_SIGN -> Mark.WAIT;
            case SIGNED, NUMBERED, SEALED -> Mark.WORK;
            case RELEASED -> Mark.DONE;
            case RECALLED, DROPPED -> Mark.IDLE;
        };
    }

    private String holder(Draft draft, OrgChart chart, Words words) {
        PersonId signer = draft.signer();
        return switch (draft.state()) {
            case DRAFTING -> name(chart, draft.drafter());
            case CHECKING, SIGNED, NUMBERED, SEALED -> words.say("issuing.clerk");
            case TO_SIGN -> signer == null ? "" : name(chart, signer);
            case RELEASED, RECALLED, DROPPED -> "";
        };
    }

    private Optional<Document> document(@Nullable DocumentId id) {
        return id == null ? Optional.empty() : documents.find(id);
    }

    DraftShown shown(CurrentPerson me, Draft draft, @Nullable Act asked, Typed typed, String refused) {
        OrgChart chart = org.chart();
        Words words = typed.words();
        boolean held = issuing.isHeld(draft);
        Set<Act> allowed = issuing.allowed(me, draft, held);
        Act chosen = asked != null && allowed.contains(asked)
                ? asked
                : allowed.stream().filter(act -> act != Act.EDIT).findFirst().orElse(null);
        PersonId signer = draft.signer() == null ? draft.paper().signer() : draft.signer();
        Measured measured = measured(draft, words);
        boolean inside = issuing.inside(me, draft.id());
        return new DraftShown(
                line(draft, words),
                inside,
                draft.state() == State.RECALLED && !inside,
                held,
                held && issuing.isOvertaken(draft),
                chart.children(Numbers.body(chart, draft.unit())).stream()
                        .anyMatch(unit -> unit.kind() == UnitKind.OFFICE),
                draft.paper().parts(),
                inside ? sheets(draft) : PagePictures.NONE,
                signer == null ? "" : name(chart, signer),
                power(draft, words),
                draft.paper().units().stream().map(unit -> unit(chart, unit)).collect(Collectors.joining(", ")),
                measured.deviations(),
                measured.problem(),
                document(draft.document()).orElse(null),
                document(draft.purpose().answers()).orElse(null),
                document(draft.purpose().corrects()).orElse(null),
                document(draft.purpose().replaces()).orElse(null),
                issuing.steps(draft.id()).reversed().stream()
                        .map(step -> new DraftShown.StepLine(
                                step, name(chart, step.by()), step.to() == null ? "" : name(chart, step.to())))
                        .toList(),
                issuing.opinions(draft.id()).stream()
                        .map(one -> new DraftShown.OpinionLine(one, name(chart, one.asked())))
                        .toList(),
                releases.receipts(draft.id()).stream()
                        .map(one -> new DraftShown.ReceiptLine(one, unit(chart, one.unit()), name(chart, one.by())))
                        .toList(),
                draft.paper().units().size(),
                allowed,
                chosen,
                issuing.opinions(draft.id()).stream()
                        .filter(one -> one.open() && one.asked().equals(me.id()))
                        .filter(one -> draft.state().beforeSignature())
                        .findFirst()
                        .orElse(null),
                choices(chart, releases.toReceive(me, draft)),
                choices(chart, returns.toReturn(me, draft)),
                chosen == Act.ASK ? people(chart) : List.of(),
                chosen == Act.RELEASE && !draft.paper().addressed() ? units(chart) : List.of(),
                chosen == Act.RELEASE ? releases.missing(draft).orElse(null) : null,
                signings.byKey(draft),
                signatures.token().isPresent(),
                typed,
                refused);
    }

    /// What is checked, signed and sealed, page by page.
    private PagePictures sheets(Draft draft) {
        boolean laidOut = draft.paper().file() == null;
        try {
            return switch (draft.state()) {
                case CHECKING, TO_SIGN, SIGNED -> laidOut ? PagePictures.of(releases.pdf(draft)) : PagePictures.NONE;
                case NUMBERED ->
                    document(draft.document())
                            .filter(one -> laidOut)
                            .flatMap(one -> documents.file(one.id(), one.version()))
                            .map(file -> PagePictures.of(file.bytes()))
                            .orElse(PagePictures.NONE);
                case DRAFTING, SEALED, RELEASED, RECALLED, DROPPED -> PagePictures.NONE;
            };
        } catch (Refusal e) {
            return PagePictures.NONE; // What cannot be printed is refused where it is signed.
        }
    }

    private static List<Choice> people(OrgChart chart) {
        return chart.everyone().stream()
                .filter(person -> !chart.appointmentsOf(person.id()).isEmpty())
                .map(person -> Finder.choice(chart, person))
                .toList();
    }

    /// Those a document may be sent to.
    static List<Choice> units(OrgChart chart) {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && unit.kind() != UnitKind.BODY)
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    private static List<Choice> choices(OrgChart chart, List<UnitId> units) {
        return units.stream()
                .map(unit -> new Choice(unit.value(), unit(chart, unit)))
                .toList();
    }

    private String power(Draft draft, Words words) {
        return issuing.power(draft)
                .map(power -> power.basis().isEmpty()
                        ? words.say("issuing.power." + power.kind(), power.title())
                        : words.say("issuing.power." + power.kind(), power.title()) + " · " + power.basis())
                .orElse("");
    }

    /// @param problem why it could not be measured; empty where it was
    private record Measured(List<String> deviations, String problem) {}

    private Measured measured(Draft draft, Words words) {
        if (!draft.state().open()) {
            return new Measured(List.of(), "");
        }
        Locale language = Locale.of(words.language());
        try {
            byte[] word = releases.measured(draft);
            return new Measured(
                    FormCheck.check(word, "draft.docx", language).stream()
                            .map(one -> one.line(language))
                            .toList(),
                    "");
        } catch (UnreadableFileException e) {
            boolean runs = e.reason() == Reason.MACRO || e.reason() == Reason.EXTERNAL_LINK;
            return new Measured(List.of(), runs ? e.reason().name() : "DAMAGED");
        } catch (UnfitFileException e) {
            return new Measured(List.of(), e.reason().name());
        }
    }

    private static String name(OrgChart chart, PersonId person) {
        return chart.person(person).map(Person::name).orElse("");
    }

    private static String unit(OrgChart chart, UnitId unit) {
        return chart.everUnit(unit).map(Unit::name).orElse("");
    }
}

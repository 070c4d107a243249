package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.FileSignatures;
import damlam.documents.Limit;
import damlam.documents.LimitRule;
import damlam.documents.Limits;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.issuing.Refusal.Reason;
import damlam.letter.DispatchWriter;
import damlam.letter.Figures;
import damlam.letter.Letter;
import damlam.letter.LetterOut;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.Series;
import damlam.numbers.Symbol;
import damlam.numbers.Taken;
import damlam.numbers.Wanted;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.registers.Books;
import damlam.registers.Sending;
import damlam.signatures.OpenPlaces;
import damlam.signatures.Signatures;
import damlam.signatures.SigningRefusedException;
import damlam.signatures.UnfitPdfException;
import damlam.signatures.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of a signed draft: numbered, sealed, sent out, received, and, if it must be, taken
/// back (NĐ 30/2020, art. 14 to 19).
@Component
public class Releases {
    private static final String PDF = "application/pdf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DraftRows rows;
    private final Acts acts;
    private final Numbers numbers;
    private final Documents documents;
    private final Books books;
    private final Arrivals arrivals;
    private final Signatures signatures;
    private final FileSignatures files;
    private final Limits limits;
    private final Org org;
    private final Clock clock;

    Releases(
            DraftRows rows,
            Acts acts,
            Numbers numbers,
            Documents documents,
            Books books,
            Arrivals arrivals,
            Signatures signatures,
            FileSignatures files,
            Limits limits,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.numbers = numbers;
        this.documents = documents;
        this.books = books;
        this.arrivals = arrivals;
        this.signatures = signatures;
        this.files = files;
        this.limits = limits;
        this.org = org;
        this.clock = clock;
    }

    /// By when a signed draft has to be numbered, or sent out; empty before it is signed and once
    /// it is out.
    public Optional<Limit> limit(Draft draft) {
        LocalDate signed = draft.signedOn();
        if (signed == null || !draft.state().withClerk()) {
            return Optional.empty();
        }
        LimitRule.Act act = draft.state() == State.SIGNED ? LimitRule.Act.NUMBER : LimitRule.Act.ISSUE;
        return limits.of(act, draft.paper().how(), signed)
                .or(() -> limits.of(LimitRule.Act.ISSUE, draft.paper().how(), signed));
    }

    /// The draft as it is printed, without a number as long as it has none; of one written
    /// elsewhere, that file.
    public byte[] word(Draft draft) {
        return document(draft).map(one -> numberedWord(draft, one)).orElseGet(() -> word(draft, null));
    }

    private Optional<Document> document(Draft draft) {
        DocumentId id = draft.document();
        return id == null ? Optional.empty() : documents.find(id);
    }

    private byte[] numberedWord(Draft draft, Document document) {
        OriginalFile written = draft.paper().file();
        if (written != null) {
            // Its first version is the file with the number in its place; what was sealed later is a PDF.
            return documents.file(document.id(), 1).orElse(written).bytes();
        }
        String[] number = document.number().split("/", 2);
        return DispatchWriter.docx(Letters.of(
                draft.paper(),
                acts.bodyName(draft),
                Integer.valueOf(number[0]),
                number[1],
                document.date(),
                acts.printed(draft)));
    }

    /// The same as it would be printed today, to have its form measured.
    public byte[] measured(Draft draft) {
        return word(draft, org.today());
    }

    private byte[] word(Draft draft, @Nullable LocalDate on) {
        OriginalFile file = draft.paper().file();
        return file == null ? DispatchWriter.docx(letter(draft, null, on)) : file.bytes();
    }

    /// The same as PDF; once it is signed with a key, as it was signed; once it has a number, the file that was
    /// registered, sealed or released last.
    ///
    /// @throws Refusal UNREADABLE for a file written elsewhere, which is not laid out here
    public byte[] pdf(Draft draft) {
        Optional<OriginalFile> registered = document(draft)
                .flatMap(one -> documents.file(one.id(), one.version()))
                .filter(file -> file.mediaType().equals(PDF));
        if (registered.isPresent()) {
            return registered.get().bytes();
        }
        if (draft.paper().file() != null) {
            throw new Refusal(Reason.UNREADABLE);
        }
        return signed(draft).map(Signed::file).orElseGet(() -> Letters.pdf(letter(draft, null, null)));
    }

    /// The same as JSON, from which `dispatch write` and another draft can begin.
    ///
    /// @throws Refusal UNREADABLE for a file written elsewhere
    public String json(Draft draft) {
        if (draft.paper().file() != null) {
            throw new Refusal(Reason.UNREADABLE);
        }
        return LetterOut.json(letter(draft, null, null));
    }

    /// As PDF, how a paper would be printed that nobody has saved yet.
    ///
    /// @throws Refusal UNPRINTABLE
    public byte[] preview(CurrentPerson by, Paper paper) {
        UnitId unit = org.chart().addressable(by.unit());
        DraftId none = new DraftId(0);
        Draft unsaved = new Draft(
                none, unit, by.id(), Draft.Purpose.OWN, State.DRAFTING, 0, 1, paper, clock.instant(), null, null, null);
        return Letters.pdf(letter(unsaved, null, null));
    }

    private Letter letter(Draft draft, @Nullable Taken taken, @Nullable LocalDate on) {
        String symbol = taken == null ? symbol(draft) : taken.symbol();
        return Letters.of(
                draft.paper(),
                acts.bodyName(draft),
                taken == null ? null : taken.no(),
                symbol,
                on,
                acts.printed(draft));
    }

    /// Its symbol as it would be numbered today: what is signed bears it already.
    String symbol(Draft draft) {
        OrgChart chart = org.chart();
        return symbol(
                draft,
                numbers.seriesFor(wanted(draft, "", org.today()))
                        .map(Series::organ)
                        .orElseGet(() -> sign(chart, Numbers.body(chart, draft.unit()))));
    }

    /// Its symbol, with the sign of the series that numbers it.
    private String symbol(Draft draft, String organ) {
        OrgChart chart = org.chart();
        UnitId body = Numbers.body(chart, draft.unit());
        // What the leaders draft themselves carries the Office's sign.
        UnitId drafting = draft.unit().equals(body)
                ? chart.children(body).stream()
                        .filter(unit -> unit.kind() == UnitKind.OFFICE)
                        .map(Unit::id)
                        .findFirst()
                        .orElse(body)
                : draft.unit();
        return Symbol.of(draft.paper().type(), organ, drafting.equals(body) ? "" : sign(chart, drafting));
    }

    private Wanted wanted(Draft draft, String signer, LocalDate signedOn) {
        return new Wanted(
                Numbers.body(org.chart(), draft.unit()),
                draft.paper().scope(),
                draft.paper().extras().council(),
                draft.paper().type().name(),
                series -> symbol(draft, series.organ()),
                signer,
                signedOn);
    }

    private static String sign(OrgChart chart, UnitId unit) {
        return chart.unit(unit).map(Unit::code).orElse("");
    }

    /// Gives it the next number and the day, and enters it in the register: all of it or nothing.
    ///
    /// @throws damlam.numbers.Refusal where no series is for it
    @Transactional
    public DocumentId number(CurrentPerson by, DraftId id, int seen) {
        Draft draft = clerk(by, id, seen, State.SIGNED);
        LocalDate signed = Objects.requireNonNull(draft.signedOn());
        Letters.Signer signer = acts.printed(draft);
        Taken taken = numbers.take(by.actor(), wanted(draft, signer.name(), signed));
        DocumentId document = documents.register(
                by.actor(),
                new Registration(
                        Direction.OUTGOING,
                        taken.printed(),
                        org.today(),
                        acts.bodyName(draft),
                        draft.paper().type().name(),
                        draft.paper().subject(),
                        signer.name(),
                        content(draft, taken),
                        draft.paper().how(),
                        draft.paper().extras().secrecy()),
                acts.readers(by, draft));
        documents.madeBy(document, draft.unit(), draft.drafter(), acts.signer(draft));
        acts.makeSigned(by, draft, Act.NUMBER, State.NUMBERED, draft.signer(), signed, document, taken.printed());
        return document;
    }

    private Content content(Draft draft, Taken taken) {
        OriginalFile file = draft.paper().file();
        if (file != null) {
            OriginalFile numbered = Uploads.numbered(draft.paper(), file, taken, org.today());
            return new Content(Issuing.text(numbered.bytes(), numbered.name()), numbered);
        }
        Letter letter = letter(draft, taken, org.today());
        String name = taken.printed().replace('/', '-') + ".pdf";
        byte[] kept = signed(draft).map(signed -> filled(signed, taken)).orElseGet(() -> Letters.pdf(letter));
        // The words as they were drafted: a PDF knows lines, and no paragraphs.
        String text = Issuing.text(DispatchWriter.docx(letter), taken.printed());
        return new Content(text, new OriginalFile(name, PDF, kept));
    }

    /// The paper as its signer signed it with their own key; empty where they did not.
    Optional<Signed> signed(Draft draft) {
        return draft.state().beforeSignature() ? Optional.empty() : rows.signed(draft);
    }

    /// The paper that was signed, with number and date in their open places.
    private byte[] filled(Signed signed, Taken taken) {
        LocalDate today = org.today();
        if (!signed.symbol().equals(taken.symbol())) {
            throw new Refusal(Reason.OTHER_SYMBOL);
        }
        try {
            return OpenPlaces.filled(
                    signed.file(),
                    Map.of(
                            OpenPlaces.Place.NUMBER, Figures.number(taken.no()),
                            OpenPlaces.Place.DAY, Figures.day(today),
                            OpenPlaces.Place.MONTH, Figures.month(today),
                            OpenPlaces.Place.YEAR, String.valueOf(today.getYear())));
        } catch (UnfitPdfException | SigningRefusedException e) {
            throw new IllegalStateException("the signed paper of draft cannot be numbered", e);
        }
    }

    /// Says that it bears the body's seal, or its signature. The file that does becomes a version
    /// of the document.
    ///
    /// @param sealed null for one sealed on paper alone
    @Transactional
    public void seal(CurrentPerson by, DraftId id, int seen, @Nullable OriginalFile sealed) {
        Draft draft = clerk(by, id, seen, State.NUMBERED);
        DocumentId document = Objects.requireNonNull(draft.document());
        if (sealed != null) {
            refuseUnfit(sealed.bytes());
            documents.replaceFile(by.actor(), document, new OriginalFile(sealed.name(), PDF, sealed.bytes()), "");
        }
        acts.make(by, draft, Act.SEAL, State.SEALED, null, sealed == null ? "" : sealed.name());
    }

    private void refuseUnfit(byte[] pdf) {
        try {
            boolean broken = signatures.verify(pdf).stream()
                    .anyMatch(verdict -> verdict.conclusion() == Verdict.Conclusion.INVALID);
            if (broken) {
                throw new Refusal(Reason.BROKEN_SIGNATURE);
            }
        } catch (UnfitPdfException e) {
            throw new Refusal(e.reason() == UnfitPdfException.Reason.NOT_PDF ? Reason.NOT_PDF : Reason.UNFIT_PDF);
        }
    }

    /// Sends it out: units of the body may read it from now on, the register says to whom it went,
    /// what it answers is settled.
    @Transactional
    public void release(CurrentPerson by, DraftId id, int seen) {
        release(by, id, seen, false, To.AS_WRITTEN);
    }

    /// To whom the clerk sends one that was signed without saying so.
    ///
    /// @param outside other receivers, one a line
    public record To(List<UnitId> units, String outside) {
        public static final To AS_WRITTEN = new To(List.of(), "");

        public To {
            units = List.copyOf(units);
            outside = outside.replace('\u0000', ' ').strip();
        }

        boolean anybody() {
            return !units.isEmpty() || !outside.isEmpty();
        }
    }

    /// @param known whether whoever releases it knows what signatures it lacks
    @Transactional
    public void release(CurrentPerson by, DraftId id, int seen, boolean known) {
        release(by, id, seen, known, To.AS_WRITTEN);
    }

    /// @param to heeded only where the draft names nobody
    /// @throws Refusal UNSIGNED where it lacks any, and they do not; NOBODY where neither says to whom
    @Transactional
    public void release(CurrentPerson by, DraftId id, int seen, boolean known, To to) {
        Draft signed = clerk(by, id, seen, State.SEALED);
        boolean adds = !signed.paper().addressed();
        if (adds && !to.anybody()) {
            throw new Refusal(Reason.NOBODY);
        }
        if (adds) {
            rows.address(id, to, by.id(), clock.instant());
        }
        Draft draft = adds ? rows.find(id).orElseThrow() : signed;
        DocumentId document = Objects.requireNonNull(draft.document());
        Paper paper = draft.paper();
        Optional<Missing> missing = missing(draft);
        if (missing.isPresent() && !known) {
            throw new Refusal(Reason.UNSIGNED);
        }
        documents.sendTo(document, paper.units());
        OrgChart chart = org.chart();
        List<String> receivers = new ArrayList<>(paper.units().stream()
                .map(unit -> chart.everUnit(unit).map(Unit::name).orElse(""))
                .toList());
        receivers.addAll(Paper.lines(paper.outside()));
        String keeps = chart.unit(by.unit()).map(Unit::name).orElse("");
        // Who is named is no register's affair, but each gets a copy.
        int copies = receivers.size() + paper.extras().readers().size();
        books.enter(
                by.actor(), document, new Sending(String.join("; ", receivers), keeps, copies, org.today(), "", ""));
        acts.make(
                by,
                draft,
                Act.RELEASE,
                State.RELEASED,
                null,
                missing.map(Missing::name).orElse(""),
                adds ? added(paper) : Map.of());
        DocumentId answers = draft.purpose().answers();
        if (answers != null) {
            arrivals.answeredBy(by.actor(), answers, document);
        }
    }

    private static Map<String, Object> added(Paper paper) {
        String units =
                paper.units().stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
        return Map.of("units", units, "outside", paper.outside());
    }

    /// Whose digital signatures a numbered draft lacks that goes out electronically; empty for none, and
    /// where paper goes.
    public Optional<Missing> missing(Draft draft) {
        DocumentId id = draft.document();
        if (id == null || draft.paper().how().channel() != Channel.ELECTRONIC) {
            return Optional.empty();
        }
        Document document = documents.find(id).orElseThrow();
        return Optional.ofNullable(
                Missing.of(files.bears(document, documents.versions(id).getFirst())));
    }

    private Draft clerk(CurrentPerson by, DraftId id, int seen, State state) {
        Draft draft = acts.seen(by, id, seen, state);
        acts.allow(acts.keeps(by, draft));
        return draft;
    }

    public List<Receipt> receipts(DraftId id) {
        return rows.receipts(id);
    }

    /// Units for which this person may sign and that did not yet.
    public List<UnitId> toReceive(CurrentPerson by, Draft draft) {
        if (draft.state() != State.RELEASED) {
            return List.of();
        }
        OrgChart chart = org.chart();
        List<UnitId> received =
                rows.receipts(draft.id()).stream().map(Receipt::unit).toList();
        return draft.paper().units().stream()
                .filter(unit -> !received.contains(unit))
                .filter(unit -> chart.signsFor(by.id(), unit))
                .toList();
    }

    /// Signs for it in a unit; a second time changes nothing.
    @Transactional
    public void receive(CurrentPerson by, DraftId id, UnitId unit) {
        Draft draft = rows.find(id).orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (rows.receipts(id).stream().anyMatch(one -> one.unit().equals(unit))) {
            return;
        }
        acts.allow(toReceive(by, draft).contains(unit));
        if (rows.receive(id, unit, by.id(), clock.instant())) {
            OrgChart chart = org.chart();
            books.signedFor(
                    by.actor(),
                    Objects.requireNonNull(draft.document()),
                    "%s, %s, %s"
                            .formatted(
                                    chart.person(by.id()).map(Person::name).orElse(""),
                                    chart.everUnit(unit).map(Unit::name).orElse(""),
                                    DAY.format(org.today())));
            acts.note(by, draft, Act.RECEIVE, "", Map.of("unit", unit.value()));
        }
    }

    /// Takes it back: what receivers see of it is that it was there (art. 18.4). One with a number that may not go out
    /// is taken back before it does, for its number is taken.
    @Transactional
    public void recall(CurrentPerson by, DraftId id, int seen, String reason) {
        Draft draft = acts.isHeld(id)
                ? acts.seen(by, id, seen, State.RELEASED, State.NUMBERED, State.SEALED)
                : acts.seen(by, id, seen, State.RELEASED);
        acts.allow(Issuing.mayRecall(by, draft));
        String why = Acts.reasoned(reason);
        documents.recall(by.actor(), Objects.requireNonNull(draft.document()), why);
        acts.make(by, draft, Act.RECALL, State.RECALLED, null, why);
    }

    /// Councils of the body that have a series of their own today.
    public List<Series> councils(CurrentPerson by) {
        return numbers.series(Numbers.body(org.chart(), by.unit())).stream()
                .filter(one -> one.scope() == Scope.COUNCIL && one.inForce(org.today()))
                .toList();
    }

    /// Who may be named to sign: leaders, heads of units, delegates of the body that issues it.
    public List<PersonId> signers(CurrentPerson by) {
        OrgChart chart = org.chart();
        UnitId body = Numbers.body(chart, by.unit());
        List<PersonId> all = new ArrayList<>();
        chart.staffOf(body).stream()
                .filter(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY)
                .forEach(held -> all.add(held.person().id()));
        chart.children(body).stream()
                .filter(unit -> unit.kind() != UnitKind.PUBLIC_UNIT && unit.kind() != UnitKind.TEAM)
                .forEach(unit -> chart.headOf(unit.id())
                        .ifPresent(head -> all.add(head.person().id())));
        chart.delegations().stream().filter(given -> given.unit().equals(body)).forEach(given -> all.add(given.to()));
        return all.stream().distinct().toList();
    }

    /// Those of them who may sign a document of no matter of competence today.
    public List<PersonId> empowered(CurrentPerson by) {
        OrgChart chart = org.chart();
        Powers powers = new Powers(chart, Numbers.body(chart, by.unit()));
        return signers(by).stream().filter(one -> powers.allow(one, null)).toList();
    }

    /// Who may be named as well where minutes are drafted: whoever chaired.
    public List<PersonId> chairs(CurrentPerson by) {
        List<PersonId> all = new ArrayList<>(List.of(by.id()));
        org.chart().staffOf(by.unit()).forEach(held -> all.add(held.person().id()));
        return all.stream().distinct().toList();
    }
}

package damlam.documents;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.dispatch.Basis;
import damlam.dispatch.DispatchParser;
import damlam.documents.Lineage.Cited;
import damlam.documents.RegisterQuery.Found;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to documents: the registers, the texts with their versions, and what cites what.
///
/// Registering, changing a text and attaching are accountable acts and enter the journal.
@Component
public class Documents {
    private final DocumentRows rows;
    private final CitationRows citations;
    private final Registers registers;
    private final SecretArrivals secrets;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            CitationRows citations,
            Registers registers,
            SecretArrivals secrets,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.citations = citations;
        this.registers = registers;
        this.secrets = secrets;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Who may register: the Office, and its clerk.
    public static boolean mayRegister(CurrentPerson person) {
        return person.is(Role.OFFICE)
                || (person.is(Role.CLERK) && person.sight().all());
    }

    /// Enters a document in its register. An incoming one gets the next arrival number of the year
    /// (NĐ 30/2020, art. 22.2), of the series of secrets where it is restricted and there is one. What
    /// it cites is read from its text.
    @Transactional
    public DocumentId register(Actor by, Registration what) {
        return register(by, what, Set.of());
    }

    /// The same, restricted to some.
    ///
    /// @param readers who alone may see that it is there; empty for one that is not restricted
    @Transactional
    public DocumentId register(Actor by, Registration what, Set<PersonId> readers) {
        Instant at = clock.instant();
        LocalDate day = LocalDate.ofInstant(at, Org.ZONE);
        PersonId person = new PersonId(by.personId());
        boolean restricted = !readers.isEmpty();
        boolean incoming = what.direction() == Direction.INCOMING;
        SecretArrivals.ArrivalNumber own =
                incoming && restricted ? secrets.next(person, day).orElse(null) : null;
        Integer arrivalNo = !incoming
                ? null
                : own == null ? Integer.valueOf(rows.nextArrivalNo(day.getYear())) : Integer.valueOf(own.no());
        Long series = own == null ? null : own.series();
        DocumentId id = rows.insert(what, arrivalNo, day, person, at, series, SearchWords.of(what), restricted);
        rows.insertReaders(id, readers);
        rows.insertVersion(id, 1, what.content(), "", person, at);
        cite(id, what.content().text());
        Map<String, Object> facts = facts(rows.find(id).orElseThrow(), what.content());
        record(by, at, "documents.register", id, facts, said(what, restricted));
        return id;
    }

    /// What is registered of it, and no words of people.
    private static Map<String, Object> facts(Document made, Content content) {
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "direction", made.direction().name(),
                "number", made.number(),
                "dated", Objects.toString(made.date(), ""),
                "type", made.type(),
                "channel", made.arrival().channel().name(),
                "urgency", made.arrival().urgency().name(),
                "arrivedOn", Objects.toString(made.arrival().on(), ""),
                "restricted", made.restricted(),
                "hash", content.hash().hex(),
                "file", fileHash(content)));
        facts.put("personal", made.personal());
        facts.put("secrecy", Objects.toString(made.secrecy(), ""));
        if (made.arrivalNo() != null) {
            facts.put("arrivalNo", made.arrivalNo());
        }
        return facts;
    }

    /// The journal is read by more people than those named of a restricted one.
    private static String said(Registration what, boolean restricted) {
        return restricted
                ? what.number()
                : String.join("\n", what.number() + " " + what.subject(), what.issuer(), what.signer());
    }

    private static String fileHash(Content content) {
        OriginalFile file = content.file();
        return file == null ? "" : TextHash.ofBytes(file.bytes()).hex();
    }

    private void cite(DocumentId id, String text) {
        int seq = 0;
        for (Basis basis : DispatchParser.parse(text).bases()) {
            String number = basis.number() == null ? basis.name() : basis.number();
            String issuer = basis.issuer() == null ? "" : basis.issuer();
            citations.insert(id, ++seq, number, basis.date(), issuer, basis.enclosed());
        }
    }

    public Optional<Document> find(DocumentId id) {
        return rows.find(id);
    }

    public List<Document> all(Collection<DocumentId> ids) {
        return rows.all(ids);
    }

    /// The document, if this person may read it: the Office and leaders all, others what was sent to their unit, and
    /// what they or their unit drafted or signed.
    ///
    /// One that is restricted is there for those it names only.
    public Optional<Document> visible(CurrentPerson to, DocumentId id) {
        return rows.visible(id, sights(to), false) ? rows.find(id) : Optional.empty();
    }

    /// Says who made a document that goes out, and so may read it wherever it went.
    ///
    /// @param unit that drafted it
    @Transactional
    public void madeBy(DocumentId id, UnitId unit, PersonId drafter, PersonId signer) {
        rows.insertMaker(id, unit, drafter, signer);
    }

    /// Whether only those it names may see it, so that it is neither sent out to units nor to other systems.
    public boolean restricted(DocumentId id) {
        return rows.restricted(id);
    }

    /// Lets some more see a document that is restricted; one that is not is left as it is.
    @Transactional
    public void admit(Actor by, DocumentId id, Collection<PersonId> readers) {
        if (readers.isEmpty() || !rows.restricted(id)) {
            return;
        }
        rows.insertReaders(id, readers);
        Instant at = clock.instant();
        readers.forEach(one -> record(by, at, "documents.admit", id, Map.of("person", one.value()), null));
    }

    /// Who may see a restricted document; nobody is named of one that is not.
    public List<PersonId> readers(DocumentId id) {
        return rows.readers(id);
    }

    /// Whose words this person may read, in SQL: what is [#visible] to them and not [#frozen]. The
    /// units stand in the statement, for how much they were sent decides how to look.
    ///
    /// @param document an expression for the document's number
    public String readableBy(CurrentPerson to, String document) {
        return sights(to).sql(document, true);
    }

    /// What is [#visible] to this person, in SQL.
    ///
    /// @param document an expression for the document's number
    public String visibleTo(CurrentPerson to, String document) {
        return sights(to).sql(document, false);
    }

    /// Part of a register, of what this person may read.
    public Found list(CurrentPerson to, RegisterQuery query) {
        String words = SearchWords.query(query.words());
        boolean nothing = words.isEmpty() && !query.words().isBlank();
        return nothing ? Found.NOTHING : registers.list(query, words, sights(to));
    }

    /// Documents of both registers in which every word asked for starts a word, of what this person may read; first
    /// what bears exactly this number, then those whose number begins so, then the latest. Without a letter or a
    /// digit nothing is found.
    public Found search(CurrentPerson to, String asked, int limit, int offset) {
        String words = SearchWords.query(asked);
        return words.isEmpty() ? Found.NOTHING : registers.search(words, number(asked), sights(to), limit, offset);
    }

    /// Documents whose number is asked for, whatever signs and accents it was typed with, and those
    /// that cite it: whose work this is. Empty where what was typed is no number.
    public List<DocumentId> numbered(String asked) {
        return SearchWords.startsWithDigit(asked)
                ? registers.numbered(SearchWords.query(asked), SearchWords.number(asked))
                : List.of();
    }

    /// Documents that bear exactly this number, however its letters were typed; who may read them is not asked.
    public Stream<Document> bearing(String number) {
        String exact = number.strip();
        return all(numbered(exact)).stream()
                .filter(document -> document.number().equalsIgnoreCase(exact));
    }

    private static String number(String asked) {
        return SearchWords.startsWithDigit(asked) ? SearchWords.number(asked) : "-";
    }

    /// What was sent to a unit was sent to the teams below it, and is seen by those above.
    private Sights sights(CurrentPerson person) {
        OrgChart chart = org.chart();
        Set<Long> units = new TreeSet<>(List.of(person.sight().unitNumbers()));
        chart.upward(person.unit()).forEach(unit -> units.add(unit.id().value()));
        // What the body's leaders draft is not for everybody below them.
        Set<Long> drafting = new TreeSet<>(List.of(person.sight().unitNumbers()));
        drafting.add(chart.addressable(person.unit()).value());
        return rows.sights(person.id(), person.sight().all(), List.copyOf(units), List.copyOf(drafting));
    }

    /// Registered documents with this number, of this issuer, written with or without the body above it, or of one
    /// that is not known; and those of the same day whose number begins with the same digits, for its symbol may be
    /// mistyped.
    ///
    /// @param dated null where it is not known
    public List<Document> alike(String number, String issuer, @Nullable LocalDate dated) {
        return number.isBlank() ? List.of() : registers.alike(number.strip(), issuer.strip(), dated);
    }

    /// All texts, the present one first.
    public List<Version> versions(DocumentId id) {
        return rows.versions(id);
    }

    /// The present text; empty where only a file without a text layer is there.
    public String text(DocumentId id) {
        return rows.versions(id).getFirst().text();
    }

    /// [#text] of many documents at once.
    public Map<DocumentId, String> texts(Collection<DocumentId> ids) {
        return rows.texts(ids);
    }

    /// A document as it went out.
    public record Printed(String number, String text) {}

    /// The latest that a body sent out, the last first; of those with a mark of secrecy none.
    ///
    /// @param issuer in any case
    public List<Printed> latestIssued(String issuer, int limit) {
        return issuer.isBlank() ? List.of() : rows.latestIssued(issuer, limit);
    }

    /// How an issuer was written before where it is not in capitals; empty where it never was.
    ///
    /// @param issuer in any case
    public Optional<String> issuerAsWritten(String issuer) {
        return issuer.isBlank() ? Optional.empty() : rows.issuerAsWritten(issuer);
    }

    public Optional<OriginalFile> file(DocumentId id, int version) {
        return rows.file(id, version);
    }

    /// A file that came with a document.
    ///
    /// @param no from 1
    public record Attachment(int no, String name, long size) {}

    /// What came with a document and is not the document itself.
    public List<Attachment> attachments(DocumentId id) {
        return rows.attachments(id);
    }

    public Optional<OriginalFile> attachment(DocumentId id, int no) {
        return rows.attachment(id, no);
    }

    /// Gives a document another text. The one before stays; readings of it stay too, and the new one is to be read.
    ///
    /// @return false if that is the present text already
    @Transactional
    public boolean change(Actor by, DocumentId id, Content content, String reason) {
        Document before = rows.find(id).orElseThrow();
        if (before.hash().equals(content.hash())) {
            return false;
        }
        Instant at = clock.instant();
        int no = before.version() + 1;
        String why = reason.replace('\u0000', ' ').strip();
        rows.insertVersion(id, no, content, why, new PersonId(by.personId()), at);
        Map<String, Object> facts = Map.of("version", no, "hash", content.hash().hex(), "file", fileHash(content));
        record(by, at, "documents.version", id, facts, why);
        return true;
    }

    /// Gives a document another file with the same text: the one that was signed or sealed. What
    /// was read stays read.
    @Transactional
    public void replaceFile(Actor by, DocumentId id, OriginalFile file, String reason) {
        Version present = rows.versions(id).getFirst();
        Instant at = clock.instant();
        int no = present.no() + 1;
        Content content = new Content(present.text(), file);
        rows.insertVersion(id, no, content, reason, new PersonId(by.personId()), at);
        Map<String, Object> facts = Map.of("version", no, "hash", content.hash().hex(), "file", fileHash(content));
        record(by, at, "documents.file", id, facts, file.name());
    }

    /// Takes back what went out (NĐ 30/2020, art. 18.4): who received it sees that it was, and no
    /// longer what it says.
    @Transactional
    public void recall(Actor by, DocumentId id, String reason) {
        Instant at = clock.instant();
        rows.insertRecall(id, new PersonId(by.personId()), at, reason);
        record(by, at, "documents.recall", id, Map.of(), reason);
    }

    public Optional<Recall> recalled(DocumentId id) {
        return rows.recall(id);
    }

    /// Whether this person may no longer read what it says: it was taken back from whom it was sent to.
    public boolean frozen(CurrentPerson to, DocumentId id) {
        return recalled(id).isPresent() && !rows.visible(id, sights(to), true);
    }

    /// What may be a document that is cited and that nobody has attached, by citation.
    public Map<Long, List<Document>> held(DocumentId id) {
        Map<Long, List<DocumentId>> found = citations.held(id);
        Map<DocumentId, Document> known = new HashMap<>();
        rows.all(found.values().stream().flatMap(List::stream).toList()).forEach(one -> known.put(one.id(), one));
        Map<Long, List<Document>> held = new HashMap<>();
        found.forEach((citation, ids) ->
                held.put(citation, ids.stream().map(known::get).toList()));
        return held;
    }

    public Lineage lineage(DocumentId id) {
        List<CitationRows.Row> known = citations.cited(id);
        Map<Long, Document> attached = new HashMap<>();
        rows.all(known.stream().map(one -> new DocumentId(one.attached())).toList())
                .forEach(document -> attached.put(document.id().value(), document));
        List<Cited> cited = new ArrayList<>();
        for (CitationRows.Row one : known) {
            @Nullable Document document = attached.get(one.attached());
            cited.add(new Cited(one.id(), one.number(), one.dated(), one.issuer(), one.enclosed(), document));
        }
        return new Lineage(cited, citations.citing(id));
    }

    /// Attaches a registered document where another one cites it. Whoever was sent the one now has the other too.
    ///
    /// @return false if something is attached there already
    @Transactional
    public boolean attach(Actor by, DocumentId citing, long citationId, DocumentId attached) {
        Instant at = clock.instant();
        if (!citations.attach(citing, citationId, attached, at)) {
            return false;
        }
        rows.addRecipients(attached, rows.recipients(citing), at);
        Map<String, Object> facts = Map.of("citation", citationId, "attached", attached.value());
        record(by, at, "documents.attach", citing, facts, null);
        return true;
    }

    /// What a reading of a document is bound to: its text and those of what is enclosed in it.
    public TextHash bundle(DocumentId id) {
        TextHash hash = bundles(List.of(id)).get(id);
        if (hash == null) {
            throw new IllegalArgumentException("no document " + id.value());
        }
        return hash;
    }

    /// What [#bundle] was just before an instant.
    public TextHash bundle(DocumentId id, Instant before) {
        return TextHash.ofAll(citations.parts(id, before));
    }

    /// [#bundle] of many documents at once.
    public Map<DocumentId, TextHash> bundles(Collection<DocumentId> ids) {
        Map<DocumentId, TextHash> bundles = new HashMap<>();
        citations.parts(ids).forEach((id, parts) -> bundles.put(id, TextHash.ofAll(parts)));
        return bundles;
    }

    /// Sends a document, with what is enclosed in it, to units: they and all below them may read it.
    @Transactional
    public void sendTo(DocumentId id, Collection<UnitId> units) {
        Instant at = clock.instant();
        rows.addRecipients(id, units, at);
        for (Document enclosed : lineage(id).enclosures()) {
            rows.addRecipients(enclosed.id(), units, at);
        }
    }

    public List<UnitId> recipients(DocumentId id) {
        return rows.recipients(id);
    }

    private void record(
            Actor by, Instant at, String kind, DocumentId id, Map<String, Object> facts, @Nullable String text) {
        journal.append(new Entry(at, by, kind, "document:" + id.value(), facts, text));
    }
}

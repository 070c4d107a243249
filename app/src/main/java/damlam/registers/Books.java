package damlam.registers;

import damlam.access.CurrentPerson;
import damlam.arrivals.Arrivals;
import damlam.arrivals.Standing;
import damlam.arrivals.Step;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.Taken;
import damlam.numbers.Wanted;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.registers.BookRows.Which;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the registers as the law wants them kept (NĐ 30/2020, art. 16, 22; Phụ lục IV), and to copies.
///
/// They are seen by those who see every document: the Office and leaders.
@Component
public class Books {
    /// @param sending what was entered of its sending; nothing where nobody did
    /// @param units to which it was sent in the system
    public record Outgoing(Document document, Sending sending, List<UnitId> units) {}

    /// @param units those it was sent to, by steps or with a directive
    public record Incoming(Document document, Standing standing, List<Step> steps, List<UnitId> units) {}

    private final BookRows rows;
    private final Documents documents;
    private final Arrivals arrivals;
    private final Numbers numbers;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Books(
            BookRows rows,
            Documents documents,
            Arrivals arrivals,
            Numbers numbers,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.arrivals = arrivals;
        this.numbers = numbers;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Whether a person sees the registers.
    public static boolean maySee(CurrentPerson person) {
        return person.sight().all();
    }

    /// Whether a person sees what a public unit issued, in the register of that unit: who decides on its numbers, and
    /// who keeps it.
    public boolean seesOwn(CurrentPerson person) {
        OrgChart chart = org.chart();
        return maySee(person) || numbers.mayDecide(person) || Numbers.keepsPublicUnit(chart, person);
    }

    /// What the body of whoever looks issued, under its own numbers.
    public List<Outgoing> outgoing(CurrentPerson to, BookQuery query, int limit, int offset) {
        return lines(rows.outgoing(issuer(to), query, limit, offset));
    }

    private BookRows.Issuer issuer(CurrentPerson to) {
        OrgChart chart = org.chart();
        UnitId body = Numbers.body(chart, to.unit());
        return new BookRows.Issuer(body, Numbers.isPublicUnit(chart, body));
    }

    /// What went out with a mark of secrecy, of what names this person.
    public List<Outgoing> restricted(CurrentPerson to, BookQuery query, int limit, int offset) {
        return lines(rows.ids(Direction.OUTGOING, query, secrets(to), limit, offset));
    }

    public int countRestricted(CurrentPerson to, Direction direction, BookQuery query) {
        return rows.count(direction, query, secrets(to));
    }

    private static Which secrets(CurrentPerson to) {
        return new Which(to.id(), false, true);
    }

    private List<Outgoing> lines(List<DocumentId> ids) {
        Map<DocumentId, Sending> sendings = rows.sendings(ids);
        List<Outgoing> lines = new ArrayList<>();
        for (Document one : inOrder(ids)) {
            lines.add(new Outgoing(one, sendings.getOrDefault(one.id(), Sending.NONE), documents.recipients(one.id())));
        }
        return lines;
    }

    /// What came in under the common numbers; with a mark of secrecy, what names this person.
    public List<Incoming> incoming(CurrentPerson to, BookQuery query, int limit, int offset) {
        return arrived(rows.ids(Direction.INCOMING, query, new Which(to.id(), true, false), limit, offset));
    }

    /// The same and what has numbers of its own: all of it is settled.
    public List<Incoming> handling(CurrentPerson to, BookQuery query, int limit, int offset) {
        return arrived(rows.ids(Direction.INCOMING, query, new Which(to.id(), true, true), limit, offset));
    }

    /// What came in with a mark of secrecy, of what names this person.
    public List<Incoming> restrictedIn(CurrentPerson to, BookQuery query, int limit, int offset) {
        return arrived(rows.ids(Direction.INCOMING, query, secrets(to), limit, offset));
    }

    private List<Incoming> arrived(List<DocumentId> ids) {
        Map<DocumentId, Standing> standings = arrivals.all(ids);
        Map<DocumentId, List<Step>> steps = arrivals.steps(ids);
        List<Incoming> lines = new ArrayList<>();
        for (Document one : inOrder(ids)) {
            Standing standing = standings.get(one.id());
            if (standing != null) {
                lines.add(new Incoming(
                        one, standing, steps.getOrDefault(one.id(), List.of()), documents.recipients(one.id())));
            }
        }
        return lines;
    }

    private List<Document> inOrder(List<DocumentId> ids) {
        Map<DocumentId, Document> known = new HashMap<>();
        documents.all(ids).forEach(one -> known.put(one.id(), one));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    public int countOutgoing(CurrentPerson to, BookQuery query) {
        return rows.countOutgoing(issuer(to), query);
    }

    /// @param apart whether with what has numbers of its own
    public int countIncoming(CurrentPerson to, BookQuery query, boolean apart) {
        return rows.count(Direction.INCOMING, query, new Which(to.id(), true, apart));
    }

    public List<Copy> copies(BookQuery query, int limit, int offset) {
        return rows.copies(query, limit, offset);
    }

    public int countCopies(BookQuery query) {
        return rows.countCopies(query);
    }

    public Sending sending(DocumentId id) {
        return rows.sendings(List.of(id)).getOrDefault(id, Sending.NONE);
    }

    /// Enters what the register of outgoing documents says of a sending, or says it anew.
    @Transactional
    public void enter(Actor by, DocumentId id, Sending sending) {
        Instant at = clock.instant();
        rows.enter(id, sending, new PersonId(by.personId()), at);
        Map<String, Object> facts = new TreeMap<>();
        Integer copies = sending.copies();
        LocalDate sentOn = sending.sentOn();
        if (copies != null) {
            facts.put("copies", copies);
        }
        if (sentOn != null) {
            facts.put("sentOn", sentOn.toString());
        }
        String said = String.join("\n", sending.recipients(), sending.copyKept(), sending.received(), sending.note());
        journal.append(new Entry(at, by, "registers.sending", "document:" + id.value(), facts, said));
    }

    /// Enters that somebody signed for it, beside what the register says already.
    @Transactional
    public void signedFor(Actor by, DocumentId id, String who) {
        rows.signedFor(id, who);
        Instant at = clock.instant();
        journal.append(
                new Entry(at, by, "registers.sending", "document:" + id.value(), Map.of("signedFor", true), who));
    }

    /// Makes a copy, with the next number of the series of copies.
    ///
    /// @param asked its id, number and day are given here
    /// @throws damlam.numbers.Refusal where no series of copies is in force, or it is not signed yet
    @Transactional
    public Copy copy(CurrentPerson by, Copy asked) {
        Taken taken = numbers.take(
                by.actor(),
                new Wanted(
                        Numbers.body(org.chart(), by.unit()),
                        Scope.COPIES,
                        null,
                        asked.kind().name(),
                        series -> asked.kind().sign() + "-" + series.organ(),
                        asked.signer(),
                        asked.signedOn()));
        Instant at = taken.at();
        Copy made = withNumber(asked, 0, taken.printed(), at);
        long id = rows.insert(made, by.id(), at);
        Map<String, Object> facts = Map.of(
                "copy", id,
                "kind", made.kind().name(),
                "copies", made.copies(),
                "no", taken.no(),
                "signedOn", made.signedOn().toString(),
                "electronic", made.form().electronic());
        journal.append(new Entry(
                at,
                by.actor(),
                "registers.copy",
                "document:" + made.document().value(),
                facts,
                String.join(
                        "\n",
                        made.number(),
                        made.recipients(),
                        made.signer(),
                        made.part(),
                        made.form().extract())));
        return withNumber(made, id, made.number(), at);
    }

    private static Copy withNumber(Copy copy, long id, String number, Instant at) {
        return new Copy(
                id,
                copy.document(),
                copy.kind(),
                copy.part(),
                number,
                copy.signer(),
                copy.signedOn(),
                copy.recipients(),
                copy.copies(),
                LocalDate.ofInstant(at, Org.ZONE),
                copy.form(),
                at);
    }

    public Optional<Copy> copy(long id) {
        return rows.copy(id);
    }
}

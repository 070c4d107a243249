package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.directives.Directives;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.UnreadableFileException;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.OriginalFile;
import damlam.documents.Validity;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.Refusal.Reason;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to drafts, until they are signed: written, asked about, checked, laid before the signer (NĐ
/// 30/2020, art. 10 to 13). What follows is in [Releases]. Every act enters the journal; versions and
/// opinions are kept.
@Component
public class Issuing {
    private static final Pattern UNWRITTEN = Pattern.compile("(?m)(?:^|\\s)\u2026(?:$|[\\s.,;:])");

    private final DraftRows rows;
    private final Acts acts;
    private final Documents documents;
    private final Validity validity;
    private final Org org;
    private final Clock clock;

    Issuing(DraftRows rows, Acts acts, Documents documents, Validity validity, Org org, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.documents = documents;
        this.validity = validity;
        this.org = org;
        this.clock = clock;
    }

    /// Officials draft; those who only look after the system do not.
    public static boolean mayDraft(CurrentPerson person) {
        return person.is(Role.OFFICIAL);
    }

    /// The draft, if this person may see it: those of its unit, who was asked or signs, the Office and
    /// leaders; and once it is released, who received it. Of a recalled one these see that it was there.
    public Optional<Draft> visible(CurrentPerson to, DraftId id) {
        Optional<Draft> draft = rows.find(id);
        boolean received = draft.filter(one -> one.state() == State.RELEASED || one.state() == State.RECALLED)
                .map(Draft::document)
                .flatMap(document -> documents.visible(to, document))
                .isPresent();
        return draft.filter(one -> received || inside(to, id));
    }

    /// Whether a person sees how it came about: versions, opinions, steps. Who only received it does not.
    public boolean inside(CurrentPerson to, DraftId id) {
        return rows.visible(id, to.sight().all(), to.sight().unitNumbers(), to.id(), acts.kept(to))
                || acts.mayRead(to, id);
    }

    /// How far a draft has come, for a feature that made it and shows it to its own readers.
    ///
    /// @param document what it was registered as; null before it has a number
    public record Standing(
            State state,
            @Nullable PersonId signer,
            @Nullable Document document) {}

    public Optional<Standing> standing(DraftId id) {
        return rows.find(id).map(draft -> {
            DocumentId document = draft.document();
            return new Standing(
                    draft.state(),
                    draft.signer(),
                    document == null ? null : documents.find(document).orElse(null));
        });
    }

    /// The draft that became a document.
    public Optional<Draft> ofDocument(DocumentId document) {
        return rows.ofDocument(document);
    }

    /// What was issued to correct or replace a document.
    public List<Draft> after(DocumentId document) {
        return rows.after(document);
    }

    public List<Draft> list(CurrentPerson to, boolean open, int limit, int offset) {
        return rows.list(to.sight().all(), to.sight().unitNumbers(), to.id(), acts.kept(to), open, limit, offset);
    }

    /// What waits for a person, the longest first.
    public List<Draft> inHandsOf(CurrentPerson person) {
        return rows.inHands(person.id(), acts.kept(person), Receivers.units(org.chart(), person));
    }

    public List<Step> steps(DraftId id) {
        return rows.steps(id);
    }

    public List<Opinion> opinions(DraftId id) {
        return rows.opinions(id);
    }

    /// Begins a draft.
    ///
    /// @throws Refusal where its purpose does not fit it
    @Transactional
    public DraftId draft(CurrentPerson by, Purpose purpose, Paper paper) {
        return draft(by, purpose, paper, false);
    }

    /// Begins one about somebody, which no unit sees before it is issued.
    @Transactional
    public DraftId draftConfined(CurrentPerson by, Paper paper) {
        return draft(by, Purpose.OWN, paper, true);
    }

    private DraftId draft(CurrentPerson by, Purpose purpose, Paper paper, boolean confined) {
        acts.allow(mayDraft(by));
        fits(by, purpose, paper);
        UnitId unit = org.chart().addressable(by.unit());
        DraftId id = rows.insert(unit, by.id(), purpose, confined, clock.instant());
        rows.insertVersion(id, 1, paper, by.id(), clock.instant());
        Draft fresh = rows.find(id).orElseThrow();
        acts.make(by, fresh, Act.DRAFT, State.DRAFTING, null, said(id, paper));
        return id;
    }

    /// The journal is read by more people than those named.
    private String said(DraftId id, Paper paper) {
        return paper.restricted() || rows.isConfined(id) ? "" : paper.subject();
    }

    private void fits(CurrentPerson by, Purpose purpose, Paper paper) {
        require(by, purpose.answers(), Direction.INCOMING);
        require(by, purpose.corrects(), Direction.OUTGOING);
        Optional<Document> replaced = require(by, purpose.replaces(), Direction.OUTGOING);
        if (purpose.corrects() != null && paper.type() != DispatchType.CONG_VAN) {
            throw new Refusal(Reason.NOT_BY_LETTER);
        }
        if (replaced.filter(one -> !one.type().equals(paper.type().name())).isPresent()) {
            throw new Refusal(Reason.OTHER_TYPE);
        }
    }

    private Optional<Document> require(CurrentPerson by, @Nullable DocumentId document, Direction direction) {
        if (document == null) {
            return Optional.empty();
        }
        Optional<Document> found = documents
                .visible(by, document)
                .filter(one -> one.direction() == direction && validity.wentOut(one.id()));
        if (found.isEmpty()) {
            throw new Refusal(Reason.WRONG_PURPOSE);
        }
        return found;
    }

    /// Saves another version; the ones before stay.
    @Transactional
    public void edit(CurrentPerson by, DraftId id, int seen, Paper paper) {
        Draft draft = held(by, id, seen);
        fits(by, draft.purpose(), paper);
        rows.insertVersion(id, draft.version() + 1, paper, by.id(), clock.instant());
        acts.make(by, rows.find(id).orElseThrow(), Act.EDIT, State.DRAFTING, null, said(id, paper));
    }

    private Draft held(CurrentPerson by, DraftId id, int seen) {
        Draft draft = acts.seen(by, id, seen, State.DRAFTING);
        acts.allow(acts.writes(by, draft));
        acts.requireDecides(id, by.id());
        return draft;
    }

    /// Asks somebody for an opinion. The draft stays with its drafter, who may go on without.
    @Transactional
    public void ask(CurrentPerson by, DraftId id, int seen, PersonId asked, LocalDate answerBy, String question) {
        Draft draft = held(by, id, seen);
        if (answerBy.isBefore(org.today())) {
            throw new Refusal(Reason.DAY_PAST);
        }
        String words = Acts.reasoned(question);
        long opinion = rows.ask(id, draft.version(), asked, by.id(), clock.instant(), answerBy, words);
        Map<String, Object> facts = Map.of("opinion", opinion, "answerBy", answerBy.toString());
        acts.make(by, draft, Act.ASK, State.DRAFTING, asked, words, facts);
    }

    /// Gives the opinion that was asked for; who does not agree says why.
    @Transactional
    public void give(CurrentPerson by, DraftId id, long opinion, boolean agrees, String words) {
        Draft draft = rows.find(id).orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        acts.allow(rows.opinions(id).stream()
                .anyMatch(one -> one.id() == opinion && one.asked().equals(by.id()) && one.open()));
        if (!draft.state().beforeSignature()) {
            throw new Refusal(Reason.NOT_NOW);
        }
        String said = agrees ? words.replace('\u0000', ' ').strip() : Acts.reasoned(words);
        if (!rows.give(opinion, agrees, said, clock.instant())) {
            throw new Refusal(Reason.STALE);
        }
        acts.note(by, draft, Act.OPINION, said, Map.of("opinion", opinion, "agrees", agrees));
    }

    /// Hands it in to have its form checked and be laid before its signer.
    ///
    /// @throws Refusal where nobody is named to sign, or the one named has no power to, or it could not be
    /// numbered, or would go to nobody
    @Transactional
    public void submit(CurrentPerson by, DraftId id, int seen) {
        Draft draft = held(by, id, seen);
        PersonId signer = acts.signer(draft);
        acts.power(draft, signer);
        acts.requireSeries(draft);
        requireWritten(draft.paper());
        if (!draft.paper().addressed()) {
            throw new Refusal(Reason.NOBODY);
        }
        requirePrintable(draft);
        acts.make(by, draft, Act.SUBMIT, State.CHECKING, signer, "");
    }

    /// What a skeleton leaves to be written is written.
    private static void requireWritten(Paper paper) {
        boolean open = Stream.of(paper.subject(), paper.addressees(), paper.body(), paper.recipients())
                .anyMatch(text -> UNWRITTEN.matcher(text).find());
        if (open && paper.file() == null) {
            throw new Refusal(Reason.UNWRITTEN);
        }
    }

    /// Found out before anybody signs, not when it is to be numbered.
    private void requirePrintable(Draft draft) {
        OriginalFile file = draft.paper().file();
        if (file == null) {
            String symbol = draft.paper().type().symbol();
            Letters.pdf(Letters.of(draft.paper(), acts.bodyName(draft), null, symbol, null, acts.printed(draft)));
        } else {
            text(file.bytes(), file.name());
            Uploads.require(draft.paper(), file);
        }
    }

    /// The Office has looked at its form and lays it before the signer (art. 12.2).
    @Transactional
    public void check(CurrentPerson by, DraftId id, int seen, String words) {
        Draft draft = acts.seen(by, id, seen, State.CHECKING);
        acts.allow(acts.keeps(by, draft));
        PersonId signer = acts.signer(draft);
        acts.power(draft, signer);
        acts.makeSigned(by, draft, Act.CHECK, State.TO_SIGN, signer, null, null, words.strip());
    }

    /// Sends it back to its drafter, saying what is to be mended; until it has a number, signed or not.
    @Transactional
    public void sendBack(CurrentPerson by, DraftId id, int seen, String reason) {
        Draft draft = acts.seen(by, id, seen, State.CHECKING, State.TO_SIGN, State.SIGNED);
        acts.allow(draft.state() == State.TO_SIGN ? takesBack(by, draft) : acts.keeps(by, draft));
        acts.makeSigned(by, draft, Act.SEND_BACK, State.DRAFTING, null, null, null, Acts.reasoned(reason));
    }

    /// Whoever is to sign it; and whose it is where they may sign it no more.
    private boolean takesBack(CurrentPerson by, Draft draft) {
        return by.id().equals(draft.signer()) || (!by.id().equals(draft.drafter()) && acts.writes(by, draft));
    }

    /// Signs it. The power is looked at anew: a delegation may have ended since it was handed in.
    @Transactional
    public void approve(CurrentPerson by, DraftId id, int seen) {
        Draft draft = acts.seen(by, id, seen, State.TO_SIGN);
        acts.allow(by.id().equals(draft.signer()));
        Power power = acts.power(draft, by.id());
        acts.makeSigned(
                by,
                draft,
                Act.APPROVE,
                State.SIGNED,
                by.id(),
                org.today(),
                null,
                power.kind().name());
    }

    /// Gives it up; what was written and said stays.
    @Transactional
    public void drop(CurrentPerson by, DraftId id, int seen, String reason) {
        acts.make(by, held(by, id, seen), Act.DROP, State.DROPPED, null, Acts.reasoned(reason));
    }

    /// By what right the one named may sign it today; empty where they may not.
    public Optional<Power> power(Draft draft) {
        PersonId signer = draft.signer() == null ? draft.paper().signer() : draft.signer();
        try {
            return signer == null ? Optional.empty() : Optional.of(acts.power(draft, signer));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    /// What a person may do with it now.
    public Set<Act> allowed(CurrentPerson by, Draft draft) {
        return allowed(by, draft, isHeld(draft));
    }

    /// The same where it is known whether it is held.
    public Set<Act> allowed(CurrentPerson by, Draft draft, boolean held) {
        Set<Act> all = EnumSet.noneOf(Act.class);
        switch (draft.state()) {
            case DRAFTING -> {
                if (acts.writes(by, draft)) {
                    all.addAll(Set.of(Act.SUBMIT, Act.EDIT, Act.ASK, Act.DROP));
                }
            }
            case CHECKING -> {
                if (acts.keeps(by, draft)) {
                    all.addAll(Set.of(Act.CHECK, Act.SEND_BACK));
                }
            }
            case TO_SIGN -> {
                if (by.id().equals(draft.signer())) {
                    all.add(Act.APPROVE);
                }
                add(all, takesBack(by, draft), Act.SEND_BACK);
            }
            case SIGNED -> {
                add(all, acts.keeps(by, draft), Act.NUMBER);
                add(all, acts.keeps(by, draft), Act.SEND_BACK);
            }
            case NUMBERED -> {
                add(all, acts.keeps(by, draft), Act.SEAL);
                add(all, mayRecall(by, draft) && held, Act.RECALL);
            }
            case SEALED -> {
                add(all, acts.keeps(by, draft), Act.RELEASE);
                add(all, mayRecall(by, draft) && held, Act.RECALL);
            }
            case RELEASED -> {
                add(all, mayRecall(by, draft), Act.RECALL);
            }
            case RECALLED, DROPPED -> {}
        }
        if (held) {
            all.removeAll(Acts.FORWARD);
        }
        return all;
    }

    /// Whether it goes no further, because what it stands on counts no more or is looked at again.
    public boolean isHeld(Draft draft) {
        return draft.state().open() && acts.isHeld(draft.id());
    }

    /// Whether that is because a day is over that it fixes.
    public boolean isOvertaken(Draft draft) {
        return draft.state().open() && acts.isOvertaken(draft.id());
    }

    private static void add(Set<Act> all, boolean may, Act act) {
        if (may) {
            all.add(act);
        }
    }

    static boolean mayRecall(CurrentPerson by, Draft draft) {
        return by.id().equals(draft.signer()) || Directives.mayIssue(by);
    }

    /// The text of a Word file, for what is searched and read later.
    static String text(byte[] file, String name) {
        try {
            return DispatchText.read(file, name);
        } catch (UnreadableFileException e) {
            throw new Refusal(Reason.UNREADABLE);
        }
    }
}

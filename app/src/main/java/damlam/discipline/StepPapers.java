package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.documents.Document;
import damlam.issuing.Draft.Purpose;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.issuing.Paper;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitKind;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to documents of the steps of a proceeding: drafted from it, then signed, numbered and issued like others,
/// and seen by those only who may see the step. A decision is an act of the day of its document: it is drafted first,
/// after the law was asked, and enters the proceeding with number and day as they were issued.
@Component
public class StepPapers {
    /// What the law dates by its document.
    private static final Set<ActKind> DATED = EnumSet.of(ActKind.COUNCIL, ActKind.DECIDE);

    private final StepPaperRows rows;
    private final ProceedingRows proceedingRows;
    private final Proceedings proceedings;
    private final Issuing issuing;
    private final Vault vault;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    StepPapers(
            StepPaperRows rows,
            ProceedingRows proceedingRows,
            Proceedings proceedings,
            Issuing issuing,
            Vault vault,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.proceedingRows = proceedingRows;
        this.proceedings = proceedings;
        this.issuing = issuing;
        this.vault = vault;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// Makes the text of a draft: of an act, for those who may read it.
    public interface Writer extends BiFunction<Act, Set<PersonId>, Paper> {}

    public static boolean dated(ActKind kind) {
        return DATED.contains(kind);
    }

    /// Whether the documents of whoever decides are issued here: a public unit has a seal and registers of its own.
    public boolean issuedHere(Seen seen) {
        OrgChart chart = org.chart();
        return chart.appointmentsOf(proceedings.decider(seen)).stream()
                .findFirst()
                .filter(held ->
                        chart.upward(held.unit()).stream().noneMatch(unit -> unit.kind() == UnitKind.PUBLIC_UNIT))
                .isPresent();
    }

    /// Documents of the acts that somebody may see, and of those being prepared by whoever decides.
    public List<StepPaper> of(Seen seen) {
        return rows.of(seen.id()).stream()
                .filter(row -> Seen.shows(seen.roles(), row.kind()))
                .filter(row -> row.no() != null || takenAs(seen, row.draft()).isPresent() || decides(seen))
                .flatMap(row -> standing(seen, row).stream())
                .toList();
    }

    /// Who signed or is to sign the documents of acts that were drafted here, by the number of the act.
    public Map<Integer, PersonId> signers(Seen seen) {
        Map<Integer, PersonId> signers = new HashMap<>();
        for (StepPaper paper : of(seen)) {
            Integer no = paper.no();
            PersonId signer = paper.signer();
            if (no != null && signer != null && paper.live()) {
                signers.put(no, signer);
            }
        }
        return signers;
    }

    private Optional<StepPaper> standing(Seen seen, StepPaperRows.Row row) {
        Instant received = row.received();
        Integer no = row.no() == null ? takenAs(seen, row.draft()).orElse(null) : row.no();
        return issuing.standing(row.draft())
                .map(now -> new StepPaper(
                        row.draft(),
                        no,
                        row.kind(),
                        row.facts(),
                        row.words(),
                        row.by(),
                        row.at(),
                        now.state(),
                        now.signer(),
                        now.document(),
                        received == null ? null : LocalDate.ofInstant(received, Org.ZONE)));
    }

    /// The act that followed from a document.
    private static Optional<Integer> takenAs(Seen seen, DraftId draft) {
        return seen.acts().stream()
                .filter(act -> act.facts().text("draft").equals(String.valueOf(draft.value())))
                .map(Act::no)
                .findFirst();
    }

    private static boolean decides(Seen seen) {
        return seen.roles().contains(PartyRole.DECIDER) || seen.roles().contains(PartyRole.OFFICER);
    }

    /// Whether somebody may have the document of an act drafted: whoever did it, whoever decides, and their officer.
    public boolean mayDraft(CurrentPerson me, Seen seen, Act act) {
        return issuedHere(seen)
                && (decides(seen) || (act.by().equals(me.id()) && !seen.concerned() && !seen.onlyDecided()))
                && !act.facts().has("draft")
                && Issuing.mayDraft(me)
                && of(seen).stream()
                        .noneMatch(paper -> Integer.valueOf(act.no()).equals(paper.no()) && paper.live());
    }

    /// What waits to be issued, or to be entered once it is.
    public Optional<StepPaper> prepared(Seen seen, ActKind kind) {
        return of(seen).stream()
                .filter(paper -> paper.kind() == kind && paper.no() == null && paper.live())
                .findFirst();
    }

    /// Opens the document of an act as a draft.
    ///
    /// @throws ProceedingRefusedException if they may not, or it was drafted
    @Transactional
    public DraftId draft(CurrentPerson me, ProceedingId id, int no, Writer writer) {
        proceedingRows.alone();
        Seen seen = see(me, id);
        Act act = seen.acts().stream()
                .filter(one -> one.no() == no && !seen.progress().voided().containsKey(no))
                .findFirst()
                .orElseThrow(() -> new ProceedingRefusedException(Reason.NO_SUCH_ACT));
        require(issuedHere(seen), Reason.NOT_ISSUED_HERE);
        require(mayDraft(me, seen, act), Reason.DRAFTED_ALREADY);
        DraftId draft = begun(me, seen, act, writer);
        keep(me, id, new StepPaperRows.Row(draft, no, act.kind(), Facts.NONE, "", me.id(), now(), null));
        return draft;
    }

    /// Drafts a decision that is not made yet, if the law would let it be made today.
    ///
    /// @throws damlam.procedure.StepRefusedException if the law does not allow it
    /// @throws ProceedingRefusedException if it is not taken
    @Transactional
    public DraftId prepare(CurrentPerson me, ProceedingId id, ActKind kind, Facts facts, String words, Writer writer) {
        proceedingRows.alone();
        Seen seen = see(me, id);
        require(dated(kind) && issuedHere(seen), Reason.NOT_ISSUED_HERE);
        require(prepared(seen, kind).isEmpty(), Reason.DRAFTED_ALREADY);
        Act act = proceedings.lawful(me, seen, kind, facts, words);
        DraftId draft = begun(me, seen, act, writer);
        keep(me, id, new StepPaperRows.Row(draft, null, kind, act.facts(), act.words(), me.id(), now(), null));
        return draft;
    }

    private DraftId begun(CurrentPerson me, Seen seen, Act act, Writer writer) {
        Set<PersonId> readers = new HashSet<>(proceedings.readers(seen, act.kind()));
        Proceedings.newParties(act).forEach(readers::add);
        return issuing.draft(me, Purpose.OWN, writer.apply(act, readers));
    }

    /// Enters the decision that a document makes, with its number and of its day.
    ///
    /// @throws ProceedingRefusedException if it is not issued
    @Transactional
    public void take(CurrentPerson me, ProceedingId id, DraftId draft) {
        proceedingRows.alone();
        Seen seen = see(me, id);
        StepPaper paper = of(seen).stream()
                .filter(one -> one.draft().equals(draft) && one.no() == null)
                .findFirst()
                .orElseThrow(() -> new ProceedingRefusedException(Reason.NO_SUCH_ACT));
        Document document = paper.document();
        require(paper.live() && document != null && document.date() != null, Reason.NOT_ISSUED);
        PersonId signer = paper.signer();
        if (signer != null && paper.kind() == ActKind.DECIDE) {
            proceedings.requireNotChaired(seen, signer);
        }
        // Whether whoever signed it decided was asked on the day they did; that they decide no more undoes nothing.
        Facts facts = paper.facts()
                .with("draft", draft.value())
                .with("paperNo", Objects.requireNonNull(document).number())
                .with("issued", document.date());
        proceedings.act(me, id, paper.kind(), facts, vault.decrypt(paper.words()));
    }

    /// The person says that they have a document that went out; of the decision itself that is an act of its own.
    @Transactional
    public void receive(CurrentPerson me, ProceedingId id, DraftId draft) {
        Seen seen = see(me, id);
        require(seen.concerned(), Reason.NOT_YOURS);
        StepPaper paper = of(seen).stream()
                .filter(one -> one.draft().equals(draft))
                .findFirst()
                .orElseThrow(() -> new ProceedingRefusedException(Reason.NO_SUCH_ACT));
        require(paper.released() && paper.kind() != ActKind.DECIDE, Reason.NOT_NEXT);
        Instant at = now();
        if (rows.receive(id, draft, me.id(), at)) {
            journal.append(new Entry(
                    at, me.actor(), "discipline.receipt", id.subject(), Map.of("draft", draft.value()), null));
        }
    }

    private Seen see(CurrentPerson me, ProceedingId id) {
        return proceedings.see(me, id).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
    }

    private void keep(CurrentPerson me, ProceedingId id, StepPaperRows.Row row) {
        rows.insert(id, row);
        Map<String, Object> facts = new HashMap<>(Map.of(
                "draft", row.draft().value(),
                "act", row.kind().name(),
                "facts", row.facts().all()));
        if (row.no() != null) {
            facts.put("of", row.no());
        }
        String words = row.words().isEmpty() ? null : row.words();
        journal.append(new Entry(row.at(), me.actor(), "discipline.paper", id.subject(), facts, words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

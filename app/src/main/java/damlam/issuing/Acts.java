package damlam.issuing;

import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchType;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.issuing.Refusal.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.numbers.Numbers;
import damlam.numbers.Scope;
import damlam.numbers.Series;
import damlam.numbers.SeriesId;
import damlam.numbers.Wanted;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// One act on a draft: refused on a page that has grown old, kept as a step, and entered in the journal.
@Component
class Acts {
    static final Set<Act> FORWARD = EnumSet.of(Act.SUBMIT, Act.CHECK, Act.APPROVE, Act.NUMBER, Act.SEAL, Act.RELEASE);

    private final DraftRows rows;
    private final Journal journal;
    private final Numbers numbers;
    private final ObjectProvider<DraftHold> holds;
    private final Org org;
    private final Clock clock;

    Acts(DraftRows rows, Journal journal, Numbers numbers, ObjectProvider<DraftHold> holds, Org org, Clock clock) {
        this.holds = holds;
        this.rows = rows;
        this.journal = journal;
        this.numbers = numbers;
        this.org = org;
        this.clock = clock;
    }

    /// Whether somebody looks at a draft's form, numbers, seals and sends it: the Office and the clerk of the body
    /// that issues it.
    boolean keeps(CurrentPerson by, Draft draft) {
        return keeps(by, draft.unit(), org.chart());
    }

    /// The units whose drafts they keep so.
    Long[] kept(CurrentPerson by) {
        OrgChart chart = org.chart();
        if (!Documents.mayRegister(by) && !Numbers.keepsPublicUnit(chart, by)) {
            return new Long[0];
        }
        return chart.everyUnit().stream()
                .map(Unit::id)
                .filter(unit -> keeps(by, unit, chart))
                .map(UnitId::value)
                .toArray(Long[]::new);
    }

    private static boolean keeps(CurrentPerson by, UnitId unit, OrgChart chart) {
        return (Documents.mayRegister(by) || Numbers.keepsPublicUnit(chart, by))
                && Numbers.body(chart, chart.successor(unit)).equals(Numbers.body(chart, by.unit()));
    }

    void allow(boolean allowed) {
        if (!allowed) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    static String reasoned(String reason) {
        String why = reason.replace('\u0000', ' ').strip();
        if (why.isEmpty()) {
            throw new Refusal(Reason.NO_REASON);
        }
        return why;
    }

    Draft seen(CurrentPerson by, DraftId id, int seen, State... states) {
        Draft draft = rows.find(id).orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (!Arrays.asList(states).contains(draft.state())) {
            throw new Refusal(Reason.NOT_NOW);
        }
        if (draft.stepNo() != seen) {
            throw new Refusal(Reason.STALE);
        }
        return draft;
    }

    /// Whether it goes no further, for what it stands on.
    boolean isHeld(DraftId id) {
        return holds.stream().anyMatch(hold -> hold.holds(id)) || isOvertaken(id);
    }

    /// Whether a day is over that it fixes.
    boolean isOvertaken(DraftId id) {
        return holds.stream().anyMatch(hold -> hold.overtaken(id));
    }

    PersonId signer(Draft draft) {
        PersonId signer = draft.paper().signer();
        if (signer == null) {
            throw new Refusal(Reason.NO_SIGNER);
        }
        return signer;
    }

    /// Found out when it is handed in, not when it is signed and to be numbered.
    ///
    /// @throws Refusal NO_SERIES for one with a mark of secrecy where no series is for such
    void requireSeries(Draft draft) {
        Wanted wanted = new Wanted(
                Numbers.body(org.chart(), draft.unit()),
                draft.paper().scope(),
                draft.paper().extras().council(),
                draft.paper().type().name(),
                Series::organ,
                "",
                org.today());
        if (wanted.scope() == Scope.RESTRICTED && numbers.seriesFor(wanted).isEmpty()) {
            throw new Refusal(Reason.NO_SERIES);
        }
    }

    /// Whether it is theirs to write: its drafter’s, and whose it is by what it stands on.
    boolean writes(CurrentPerson by, Draft draft) {
        return draft.drafter().equals(by.id()) || holds.stream().anyMatch(hold -> hold.mayGoOn(draft.id(), by.id()));
    }

    boolean mayRead(CurrentPerson by, DraftId id) {
        return holds.stream().anyMatch(hold -> hold.mayRead(id, by.id()));
    }

    /// Refuses whom what it stands on does not let sign it, or go on with it, today.
    void requireDecides(DraftId id, PersonId person) {
        if (holds.stream().anyMatch(hold -> !hold.maySign(id, person))) {
            throw new Refusal(Reason.NOT_WHO_DECIDES);
        }
    }

    /// By what right somebody may sign it today.
    Power power(Draft draft, PersonId signer) {
        requireDecides(draft.id(), signer);
        return standing(draft, signer);
    }

    /// The same by their post alone.
    private Power standing(Draft draft, PersonId signer) {
        OrgChart chart = org.chart();
        if (draft.paper().type() == DispatchType.BIEN_BAN
                && !chart.appointmentsOf(signer).isEmpty()) {
            // Minutes are signed by whoever chaired, as such (Mẫu 1.9): no power over the letterhead is asked for.
            return new Power(Power.Kind.CHAIR, "", "");
        }
        return new Powers(chart, Numbers.body(chart, draft.unit()))
                .of(signer, draft.paper().matter(), draft.paper().collective());
    }

    /// What is printed of whoever is to sign; bare of a power as long as there is none.
    Letters.Signer printed(Draft draft) {
        OrgChart chart = org.chart();
        PersonId signer = draft.signer() == null ? draft.paper().signer() : draft.signer();
        if (signer == null) {
            return new Letters.Signer(null, "", "", "");
        }
        Power power = null;
        try {
            // What is signed stays so, though whoever signed it decides no more.
            power = draft.state().beforeSignature() ? power(draft, signer) : standing(draft, signer);
        } catch (Refusal none) {
            // Shown without; handing it in says why.
        }
        String post = chart.appointmentsOf(signer).stream()
                .findFirst()
                .map(held -> held.post().title())
                .orElse("");
        String name = chart.person(signer).map(person -> person.name()).orElse("");
        return new Letters.Signer(power, post, name, draft.paper().collective() ? bodyName(draft) : "");
    }

    /// Who issues it: a council, or the body.
    String bodyName(Draft draft) {
        OrgChart chart = org.chart();
        Optional<Series> council = council(draft);
        if (council.isPresent()) {
            return council.get().name();
        }
        return chart.unit(Numbers.body(chart, draft.unit())).map(Unit::name).orElse("");
    }

    Optional<Series> council(Draft draft) {
        SeriesId council = draft.paper().extras().council();
        return council == null
                ? Optional.empty()
                : numbers.series(Numbers.body(org.chart(), draft.unit())).stream()
                        .filter(one -> one.id().equals(council))
                        .findFirst();
    }

    /// Who alone may see what it becomes: those named, and who made it; nobody where it is not
    /// restricted.
    Set<PersonId> readers(CurrentPerson by, Draft draft) {
        if (!draft.paper().restricted()) {
            return Set.of();
        }
        Set<PersonId> readers = new HashSet<>(draft.paper().extras().readers());
        readers.add(by.id());
        readers.add(draft.drafter());
        readers.add(signer(draft));
        return readers;
    }

    void make(CurrentPerson by, Draft draft, Act act, State to, @Nullable PersonId towards, String words) {
        make(by, draft, act, to, towards, words, Map.of());
    }

    /// @param more facts of this act alone
    void make(
            CurrentPerson by,
            Draft draft,
            Act act,
            State to,
            @Nullable PersonId towards,
            String words,
            Map<String, Object> more) {
        Moved moved = new Moved(to, draft.signer(), draft.signedOn(), draft.document());
        move(by, draft, act, moved, towards, words, more);
    }

    /// An act that settles or clears who signs.
    void makeSigned(
            CurrentPerson by,
            Draft draft,
            Act act,
            State to,
            @Nullable PersonId signer,
            @Nullable LocalDate signedOn,
            @Nullable DocumentId document,
            String words) {
        Moved moved = new Moved(to, signer, signedOn, document);
        move(by, draft, act, moved, act == Act.CHECK ? signer : null, words, Map.of());
    }

    /// Where a draft is after an act.
    private record Moved(
            State to,
            @Nullable PersonId signer,
            @Nullable LocalDate signedOn,
            @Nullable DocumentId document) {
        void tell(Map<String, Object> facts) {
            facts.put("state", to.name());
            if (signer != null) {
                facts.put("signer", signer.value());
            }
            if (signedOn != null) {
                facts.put("signedOn", signedOn.toString());
            }
            if (document != null) {
                facts.put("document", document.value());
            }
        }
    }

    private void move(
            CurrentPerson by,
            Draft draft,
            Act act,
            Moved moved,
            @Nullable PersonId towards,
            String words,
            Map<String, Object> more) {
        if (FORWARD.contains(act) && isHeld(draft.id())) {
            throw new Refusal(isOvertaken(draft.id()) ? Reason.OVERTAKEN : Reason.HELD);
        }
        Instant at = clock.instant();
        // What is done beside the way of a draft does not begin anybody's time anew.
        Instant since = moved.to() == draft.state() && act != Act.DRAFT ? draft.since() : at;
        if (!rows.move(draft, moved.to(), since, moved.signer(), moved.signedOn(), moved.document())) {
            throw new Refusal(Reason.STALE);
        }
        Map<String, Object> facts = new TreeMap<>(more);
        moved.tell(facts);
        record(by, draft, act, at, towards, words, facts);
    }

    /// An act that moves nothing.
    ///
    /// @param more facts of this act alone
    void note(CurrentPerson by, Draft draft, Act act, String words, Map<String, Object> more) {
        Moved same = new Moved(draft.state(), draft.signer(), draft.signedOn(), draft.document());
        if (!rows.move(draft, same.to(), draft.since(), same.signer(), same.signedOn(), same.document())) {
            throw new Refusal(Reason.STALE);
        }
        Map<String, Object> facts = new TreeMap<>(more);
        same.tell(facts);
        record(by, draft, act, clock.instant(), null, words, facts);
    }

    private void record(
            CurrentPerson by,
            Draft draft,
            Act act,
            Instant at,
            @Nullable PersonId towards,
            String words,
            Map<String, Object> facts) {
        int no = draft.stepNo() + 1;
        rows.insert(draft.id(), new Step(no, act, at, by.id(), towards, draft.version(), words));
        facts.put("step", no);
        facts.put("version", draft.version());
        if (towards != null) {
            facts.put("to", towards.value());
        }
        if (act == Act.DRAFT || act == Act.EDIT) {
            facts.put("paper", rows.fingerprint(draft.id(), draft.version()));
        }
        String kind = "issuing." + act.name().toLowerCase(Locale.ROOT);
        journal.append(
                new Entry(at, by.actor(), kind, "draft:" + draft.id().value(), facts, words.isEmpty() ? null : words));
    }
}

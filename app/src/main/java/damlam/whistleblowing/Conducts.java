package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.analysis.SignalId;
import damlam.analysis.Signals;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.inspection.ConductId;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.journal.ErasurePeriod;
import damlam.journal.Journal;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitKind;
import damlam.proofs.Proof;
import damlam.proofs.Proofs;
import damlam.record.Receipt;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import damlam.whistleblowing.ConductRefusedException.Reason;
import damlam.whistleblowing.ConductReport.Attached;
import damlam.whistleblowing.ConductReport.Link;
import damlam.whistleblowing.ConductReport.Opening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to reports of conduct: made by a person whose name nobody else sees, received by those whom it is not about
/// and who do not work under them, asked back, answered.
///
/// What whoever reported does here leaves no name anywhere but in the encrypted words of the report, and that
/// they looked leaves nothing.
@Component
public class Conducts {
    public static final String LOOK = "conduct.look";
    public static final String ANSWER = "conduct.answer";
    private static final int USUAL_LOOK = 3;
    private static final int USUAL_ANSWER = 15;
    /// How many working days what became of a report is news to whoever made it.
    private static final int NEWS_DAYS = 10;

    private final ConductRows rows;
    private final ConductSteps steps;
    private final ConductActs acts;
    private final Cases cases;
    private final Signals signals;
    private final Hearings hearings;
    private final Proofs proofs;
    private final Journal journal;
    private final Rulebook book;
    private final ErasurePeriod period;
    private final ConductClocks clocks;
    private final Vault vault;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private final SecureRandom random = new SecureRandom();

    Conducts(
            ConductRows rows,
            ConductSteps steps,
            ConductActs acts,
            Cases cases,
            Signals signals,
            Hearings hearings,
            Proofs proofs,
            Journal journal,
            Rulebook book,
            ErasurePeriod period,
            ConductClocks clocks,
            Vault vault,
            Org org) {
        this.rows = rows;
        this.steps = steps;
        this.acts = acts;
        this.cases = cases;
        this.signals = signals;
        this.hearings = hearings;
        this.proofs = proofs;
        this.journal = journal;
        this.book = book;
        this.period = period;
        this.clocks = clocks;
        this.vault = vault;
        this.org = org;
    }

    /// Why somebody sees a report.
    public enum Relation {
        REPORTER,
        RECEIVER,
        /// They decide whether it is accepted as a denunciation, or did.
        DECIDER,
        /// They are asked whether to open who made it.
        OPENER
    }

    /// A report as somebody sees it.
    ///
    /// @param claim the sentence by which whoever made it proves that; empty for everybody else
    /// @param mayOpen whether they may ask, or have to decide, who made it
    /// @param decides whether they decide now whether it is accepted as a denunciation
    /// @param opened who made it, for the two who opened it; empty for everybody else
    public record Seen(
            ConductReport report,
            Relation relation,
            String claim,
            boolean mayOpen,
            boolean decides,
            Optional<PersonId> opened) {
        public boolean reporter() {
            return relation == Relation.REPORTER;
        }

        /// Whether they ask, link and answer.
        public boolean handles() {
            return relation == Relation.RECEIVER && report.closing() == null;
        }

        /// Whether they may ask whoever reported, or whom it is about: nobody asks about words that were erased.
        public boolean asks() {
            return handles() && !report.erased();
        }
    }

    /// Whom a report would be about.
    ///
    /// @throws ConductRefusedException if there is no such thing for them, or nobody may receive it
    @Transactional(readOnly = true)
    public void offer(CurrentPerson me, About about) {
        concerned(me, about);
    }

    private Concerned concerned(CurrentPerson me, About about) {
        require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        require(!me.id().equals(about.person()), Reason.ABOUT_SELF);
        OrgChart chart = org.chart();
        Concerned whom = about.person() != null
                ? Concerned.by(about.person(), chart)
                : about.unit() != null
                        ? Concerned.by(about.unit(), chart)
                        : Concerned.by(work(me, about), cases, chart);
        require(rows.anybodyReceives(whom, me.id(), acts.today()), Reason.NOBODY_RECEIVES);
        return whom;
    }

    private CaseLine work(CurrentPerson me, About about) {
        CaseId id = about.caseId();
        return Optional.ofNullable(id)
                .flatMap(each -> work(me, each))
                .orElseThrow(() -> new ConductRefusedException(Reason.NO_SUCH));
    }

    /// A case, for those who may see it.
    public Optional<CaseLine> work(CurrentPerson me, CaseId id) {
        return cases.find(id, me);
    }

    /// @param again whether it had been made before
    public record Made(ConductId id, boolean again) {}

    /// Makes a report, unless the same person said the same of the same today: then it is that one. What brings
    /// other files is a report of its own, so that none is lost.
    ///
    /// @throws ConductRefusedException if it is not taken
    @Transactional
    public Made reportOnce(CurrentPerson me, NewConduct made) {
        steps.alone();
        return mine(me).stream()
                .filter(report -> report.day().equals(acts.today()) && report.repeats(made))
                .findFirst()
                .map(report -> new Made(report.id(), true))
                .orElseGet(() -> new Made(report(me, made), false));
    }

    /// Makes a report.
    ///
    /// @throws ConductRefusedException if it is not taken
    @Transactional
    public ConductId report(CurrentPerson me, NewConduct made) {
        Concerned whom = concerned(me, made.about());
        Person person = org.chart().person(me.id()).orElseThrow();
        Identity identity = Identity.of(person, random);
        rows.reclaim(me.id(), identity.claim());
        rows.claim(List.of(identity));
        LocalDate today = acts.today();
        ConductSteps.Kept kept = new ConductSteps.Kept(
                made.about(),
                whom.body(),
                made.stake(),
                vault.encrypt(made.what()),
                vault.encrypt(made.happened()),
                today,
                calendar.plusWorkingDays(today, days(LOOK, USUAL_LOOK)),
                calendar.plusWorkingDays(today, days(ANSWER, USUAL_ANSWER)),
                identity.locked(vault),
                identity.hash());
        ConductId id = steps.report(kept);
        steps.concerned(id, whom.people(), false);
        steps.concerned(id, whom.parties(), true);
        // They would be passed over, and whoever sees that somebody else decides would know who reported.
        require(!rows.deciders(id).contains(me.id()), Reason.OWN_DECISION);
        Map<String, Object> facts = facts(kept);
        facts.put("evidence", keep(id, 0, made.files()));
        acts.anonymous(ConductActs.REPORT, id, facts, String.join("\n", kept.identity(), kept.what(), kept.happened()));
        return id;
    }

    private static Map<String, Object> facts(ConductSteps.Kept kept) {
        Map<String, Object> facts = new HashMap<>();
        About about = kept.about();
        facts.put("no", 1);
        if (about.person() != null) {
            facts.put("person", about.person().value());
        }
        if (about.unit() != null) {
            facts.put("unit", about.unit().value());
        }
        if (about.caseId() != null) {
            facts.put("case", about.caseId().value());
        }
        facts.put("body", kept.body().value());
        facts.put("stake", kept.stake().name());
        facts.put("lookBy", kept.lookBy().toString());
        facts.put("answerBy", kept.answerBy().toString());
        facts.put("claim", kept.claimHash());
        // Of what is never encrypted twice alike: it tells nothing, and holds the row to it once the words are gone.
        facts.put("identity", sha256(kept.identity()));
        return facts;
    }

    /// Keeps files encrypted and without their names.
    ///
    /// @return the hashes of what is kept: that of a file itself would tell whoever has it who else could
    private Map<String, Object> keep(ConductId id, int message, List<Evidence> files) {
        Map<String, Object> hashes = new HashMap<>();
        int no = 0;
        for (Evidence file : files) {
            no++;
            String content = vault.encrypt(Base64.getEncoder().encodeToString(file.content()));
            steps.file(
                    id,
                    message,
                    new ConductSteps.File(no, ending(file.name()), file.mediaType(), file.content().length, content));
            hashes.put(String.valueOf(no), sha256(content));
        }
        return hashes;
    }

    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") && ending.matches("[a-z0-9]{1,8}") ? ending : "";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private int days(String code, int usual) {
        return book.on(code, org.today()).map(rule -> rule.amount().count()).orElse(usual);
    }

    private Map<ConductId, Identity> own(CurrentPerson me, Map<ConductId, String> identities) {
        Map<ConductId, Identity> own = new HashMap<>();
        identities.forEach((id, locked) -> Identity.open(locked, vault)
                .filter(identity -> identity.person().equals(me.id()))
                .ifPresent(identity -> own.put(id, identity)));
        return own;
    }

    /// Lets the database know, until the transaction ends, who made the reports that somebody might receive or decide
    /// on in the place of whoever made them.
    void sayReporters(CurrentPerson me) {
        if (mayHandle(me) && WhileReading.isFirst(me.id())) {
            say(rows.compared(me.id()));
        }
    }

    private void say(Map<ConductId, String> identities) {
        Map<ConductId, Long> reporters = new HashMap<>();
        identities.forEach((id, locked) -> reporters.put(
                id,
                Identity.open(locked, vault)
                        .map(identity -> identity.person().value())
                        .orElse(0L)));
        rows.say(reporters);
    }

    /// What somebody reported themselves, the newest first; without what waits for its sentence.
    @Transactional(readOnly = true)
    public List<ConductReport> mine(CurrentPerson me) {
        Map<ConductId, Identity> own = own(me, rows.identities());
        Set<String> said = rows.reclaimed(
                me.id(), own.values().stream().map(Identity::claim).toList());
        own.values().removeIf(identity -> !said.contains(identity.claim()));
        rows.claim(own.values());
        return rows.find(List.copyOf(own.keySet())).stream()
                .sorted(Comparator.comparing(ConductReport::day)
                        .reversed()
                        .thenComparingLong(report -> report.id().value()))
                .toList();
    }

    /// Whether another set somebody's password, so that what they may have reported before waits for its sentence. That
    /// they reported anything, it does not say.
    public boolean mustReclaim(CurrentPerson me) {
        return rows.mustReclaim(me.id());
    }

    /// Opens to somebody again what they reported before another set their password, by the sentence that was
    /// sealed with it: only they hold it. Nothing that anybody reads keeps that they said it.
    ///
    /// @return the report; empty where the sentence is that of none of theirs
    @Transactional
    public Optional<ConductId> reclaim(CurrentPerson me, String sentence) {
        Optional<Map.Entry<ConductId, Identity>> found = own(me, rows.identities()).entrySet().stream()
                .filter(each -> each.getValue().isSaidBy(sentence))
                .findFirst();
        found.ifPresent(each -> rows.reclaim(me.id(), each.getValue().claim()));
        return found.map(Map.Entry::getKey);
    }

    /// A part of what somebody receives or is asked to open.
    ///
    /// @param waiting which of all wait for them, with the last day of what comes next
    /// @param all how many there are
    public record Received(List<ConductReport> reports, Map<ConductId, LocalDate> waiting, int all) {
        public Received {
            reports = List.copyOf(reports);
            waiting = Map.copyOf(waiting);
        }
    }

    /// A part of what somebody receives, or is asked to open; what is open first. Their own are not among it.
    ///
    /// @param offset how many to leave out at the beginning
    @Transactional(readOnly = true)
    public Received received(CurrentPerson me, int limit, int offset) {
        if (!mayHandle(me)) {
            return new Received(List.of(), Map.of(), 0);
        }
        sayReporters(me);
        List<ConductId> all = rows.with(me.id());
        List<ConductId> others = others(me, all);
        return new Received(rows.find(others.stream().skip(offset).limit(limit).toList()), waiting(me), others.size());
    }

    /// Some without what somebody reported themselves.
    List<ConductId> others(CurrentPerson me, List<ConductId> some) {
        Set<ConductId> own = own(me, rows.identities(some)).keySet();
        return some.stream().filter(id -> !own.contains(id)).toList();
    }

    /// Whether somebody can be among those who receive reports at all.
    public static boolean mayReceive(CurrentPerson me) {
        return me.is(Role.INSPECTOR) || me.is(Role.LEADER);
    }

    /// Whether somebody can receive reports, or decide whether those on people of the public unit that they head are
    /// accepted as denunciations.
    private boolean mayHandle(CurrentPerson me) {
        return mayReceive(me) || headsPublicUnit(me);
    }

    private boolean headsPublicUnit(CurrentPerson me) {
        return me.is(Role.HEAD)
                && org.chart()
                        .unit(me.unit())
                        .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT)
                        .isPresent();
    }

    /// The rule by which somebody decides whether a denunciation is accepted.
    public String competence(CurrentPerson me) {
        return headsPublicUnit(me) ? Protections.COMPETENT_IN_PUBLIC_UNIT : Protections.COMPETENT;
    }

    /// A report, for those who may see it; that it was looked at first by those who receive it is kept, that whoever
    /// made it looked is not.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, ConductId id) {
        Optional<Seen> seen = find(me, id);
        if (seen.isPresent() && seen.get().handles() && seen.get().report().taken() == null) {
            Instant at = acts.now();
            if (steps.take(id, me.id(), at)) {
                acts.record(me, "whistleblowing.take", id, at, Map.of(), "");
            }
            return find(me, id);
        }
        return seen;
    }

    Optional<Seen> find(CurrentPerson me, ConductId id) {
        String locked = rows.identity(id).orElse(null);
        if (locked == null) {
            return Optional.empty();
        }
        Optional<Identity> identity = Identity.open(locked, vault);
        if (identity.filter(one -> one.person().equals(me.id())).isPresent()) {
            String claim = identity.get().claim();
            if (rows.reclaimed(me.id(), List.of(claim)).isEmpty()) {
                return Optional.empty();
            }
            rows.claim(List.of(identity.get()));
            return rows.find(List.of(id)).stream()
                    .findFirst()
                    .map(report -> new Seen(report, Relation.REPORTER, claim, false, false, Optional.empty()));
        }
        if (!mayHandle(me)) {
            return Optional.empty();
        }
        return others(me, List.of(id), Map.of(id, locked)).stream().findFirst();
    }

    /// Those of some that somebody sees by their post; none of them is their own.
    private List<Seen> others(CurrentPerson me, List<ConductId> ids, Map<ConductId, String> identities) {
        say(identities);
        Map<ConductId, ConductRows.Duties> all = rows.duties(me.id(), ids);
        List<Seen> seen = new ArrayList<>();
        for (ConductReport report : rows.find(ids)) {
            ConductRows.Duties duties = all.get(report.id());
            String locked = identities.get(report.id());
            if (duties != null && locked != null) {
                seen(me, report, duties, locked).ifPresent(seen::add);
            }
        }
        return seen;
    }

    private Optional<Seen> seen(CurrentPerson me, ConductReport report, ConductRows.Duties duties, String locked) {
        boolean decides = duties.decides() && report.denunciation() != null;
        boolean opens = duties.opens() && !report.openings().isEmpty();
        if (!duties.receives() && !decides && !opens) {
            return Optional.empty();
        }
        return Optional.of(new Seen(
                report,
                duties.receives() ? Relation.RECEIVER : decides ? Relation.DECIDER : Relation.OPENER,
                "",
                duties.opens(),
                duties.decides() && report.waitsForDecision(),
                report.opened()
                        .filter(opening -> opening.openedBy(me.id()))
                        .flatMap(opening -> Identity.open(locked, vault).map(Identity::person))));
    }

    /// Who decides today whether it is accepted as a denunciation; empty where nobody here is competent.
    @Transactional(readOnly = true)
    public List<PersonId> deciders(ConductReport report) {
        if (!report.waitsForDecision()) {
            return List.of();
        }
        say(rows.identities(List.of(report.id())));
        return rows.deciders(report.id());
    }

    /// Who receives an open report today, for whoever made it: by their offices alone it is told. Empty for others.
    public List<PersonId> receivers(CurrentPerson me, Seen seen) {
        return seen.reporter() && seen.report().closing() == null
                ? rows.receivers(seen.report().id(), me.id())
                : List.of();
    }

    /// Reports of which somebody opened who made them, together with another, as far as they still see them.
    List<Seen> openedBy(CurrentPerson me) {
        List<ConductId> ids = mayReceive(me) ? rows.openedBy(me.id()) : List.of();
        Map<ConductId, String> identities = rows.identities(ids);
        Set<ConductId> own = own(me, identities).keySet();
        return others(me, ids.stream().filter(id -> !own.contains(id)).toList(), identities).stream()
                .filter(seen -> seen.opened().isPresent())
                .toList();
    }

    /// The number of the act by which it was made; empty in its first moments.
    public Optional<Long> number(ConductId id) {
        return journal.numberOf(ConductActs.REPORT, id.subject(), 1);
    }

    /// The receipt of that act, for whoever made it.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(CurrentPerson me, ConductId id) throws IOException {
        if (find(me, id).filter(Seen::reporter).isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number = number(id);
        // The act has no person, so that it is theirs is ours to say.
        return number.isEmpty()
                ? Optional.empty()
                : proofs.of(number.get(), me)
                        .filter(Proof::intact)
                        .map(proof -> new Proof(proof.entry(), true, true, proof.file()).receipt());
    }

    /// A file, for those who see the report.
    @Transactional(readOnly = true)
    public Optional<Evidence> file(CurrentPerson me, ConductId id, int message, int no) {
        Optional<Attached> listed = find(me, id).stream()
                .flatMap(seen -> seen.report().files().stream())
                .filter(file -> file.message() == message && file.no() == no && !file.gone())
                .findFirst();
        return listed.flatMap(file -> rows.content(id, message, no).stream()
                .findFirst()
                .map(content -> new Evidence(
                        name(id, file), file.mediaType(), Base64.getDecoder().decode(vault.decrypt(content)))));
    }

    private static String name(ConductId id, Attached file) {
        String name = id.value() + "-" + file.message() + "-" + file.no();
        return file.ending().isEmpty() ? name : name + "." + file.ending();
    }

    /// Asks whoever reported, without learning who that is.
    @Transactional
    public void ask(CurrentPerson me, ConductId id, String question) {
        ConductReport report = handled(me, id);
        require(!report.erased(), Reason.NOTHING_TO_ASK);
        int no = report.messages().size() + 1;
        String words = vault.encrypt(question);
        steps.message(id, no, me.id(), words, acts.today());
        acts.record(me, "whistleblowing.ask", id, acts.now(), Map.of("no", no), words);
    }

    /// Whether whoever made a report may still answer or add to it.
    ///
    /// @throws ConductRefusedException if not
    @Transactional(readOnly = true)
    public void mayReply(CurrentPerson me, ConductId id) {
        replied(me, id);
    }

    private ConductReport replied(CurrentPerson me, ConductId id) {
        Seen seen = find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        require(seen.reporter(), Reason.NOT_YOURS);
        require(seen.report().closing() == null, Reason.CLOSED);
        require(!seen.report().erased(), Reason.NOTHING_TO_ADD_TO);
        return seen.report();
    }

    /// Answers, or adds to a report, as whoever made it.
    @Transactional
    public void reply(CurrentPerson me, ConductId id, String answer, List<Evidence> files) {
        steps.alone();
        int no = replied(me, id).messages().size() + 1;
        String words = vault.encrypt(answer);
        steps.message(id, no, null, words, acts.today());
        acts.anonymous("whistleblowing.reply", id, Map.of("no", no, "evidence", keep(id, no, files)), words);
    }

    /// Asks, as whoever made it, that what they wrote is erased. Two others decide, who neither receive nor judge it.
    ///
    /// @param message 0: the report itself; else the number of an answer of theirs
    @Transactional
    public void wish(CurrentPerson me, ConductId id, int message) {
        steps.alone();
        Seen seen = find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        require(seen.reporter(), Reason.NOT_YOURS);
        require(!seen.report().inProceeding(), Reason.ACCEPTED);
        require(seen.report().erasable(acts.today()).contains(message), Reason.NOT_ERASABLE);
        int no = seen.report().wishes().size() + 1;
        LocalDate today = acts.today();
        ConductReport.Wish wish = new ConductReport.Wish(no, message, today, today.plusDays(period.wish(today)));
        steps.wish(id, wish);
        acts.anonymous(
                "whistleblowing.wish",
                id,
                Map.of("no", no, "message", message, "until", wish.until().toString()),
                null);
    }

    /// Whether one person alone inspects in the body in which somebody works, so that it can be said which two open
    /// who made a report, and which two erase. It is said of the body, never of a report: that would tell who is
    /// left out.
    public static boolean hasOneInspector(CurrentPerson me, OrgChart chart) {
        List<Unit> line = chart.upward(me.unit());
        Unit body = line.stream()
                .filter(unit -> unit.kind() == UnitKind.BODY)
                .findFirst()
                .orElse(line.isEmpty() ? null : line.getLast());
        return body != null
                && chart.subtree(body.id()).stream()
                                .flatMap(id -> chart.unit(id).stream())
                                .filter(unit -> unit.kind() == UnitKind.INSPECTORATE)
                                .flatMap(unit -> chart.staffOf(unit.id()).stream())
                                .filter(held -> held.duty() != Duty.ADMINISTRATOR)
                                .map(held -> held.person().id())
                                .distinct()
                                .count()
                        == 1;
    }

    /// Whether two people here could decide on that today.
    public boolean erasersThere(ConductReport report) {
        return rows.erasersThere(report.id());
    }

    /// How many days two others have to decide on what whoever reported asks to have erased today.
    public int wishDays() {
        return period.wish(acts.today());
    }

    /// Says what it led to: a case, a signal or a hearing that they see themselves.
    @Transactional
    public void link(CurrentPerson me, ConductId id, Link.Kind kind, long target) {
        ConductReport report = handled(me, id);
        boolean there = target >= 1
                && switch (kind) {
                    case CASE -> work(me, new CaseId(target)).isPresent();
                    case SIGNAL -> signals.known(me, new SignalId(target)).isPresent();
                    case HEARING -> hearings.see(me, new HearingId(target)).isPresent();
                };
        require(there, Reason.NO_SUCH);
        int no = report.links().size() + 1;
        Instant at = acts.now();
        require(steps.link(id, no, kind, target, me.id(), at), Reason.LINKED_ALREADY);
        acts.record(me, "whistleblowing.link", id, at, Map.of("no", no, "kind", kind.name(), "target", target), "");
    }

    /// Answers it, with reasons that whoever reported reads.
    @Transactional
    public void close(CurrentPerson me, ConductId id, Ending ending, String reasons) {
        // What was found to be a denunciation is whoever's who is competent, not the inspectorate's to put aside.
        require(deciders(handled(me, id)).isEmpty(), Reason.UNDECIDED);
        String words = vault.encrypt(reasons);
        Instant at = acts.now();
        steps.close(id, ending, words, me.id(), at);
        acts.record(me, "whistleblowing.close", id, at, Map.of("outcome", ending.name()), words);
    }

    private ConductReport handled(CurrentPerson me, ConductId id) {
        steps.alone();
        Seen seen = find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        require(seen.relation() == Relation.RECEIVER, Reason.NOT_YOURS);
        require(seen.report().closing() == null, Reason.CLOSED);
        return seen.report();
    }

    /// How many of those they receive wait for somebody. What they reported themselves is not counted: a desk that says
    /// so tells whoever passes by that they did; the page of reports alone does.
    @Transactional(readOnly = true)
    public ToDo pending(CurrentPerson me) {
        sayReporters(me);
        return ToDo.of(waiting(me).values().stream().map(Optional::of).toList());
    }

    /// Which wait for somebody who receives them or is asked to open them, with the last day of what
    /// comes next.
    private Map<ConductId, LocalDate> waiting(CurrentPerson me) {
        if (!mayHandle(me)) {
            return Map.of();
        }
        Map<ConductId, ConductRows.Waiting> waiting = rows.waiting(me.id(), acts.today());
        waiting.keySet().removeAll(own(me, rows.identities(waiting.keySet())).keySet());
        Map<ConductId, LocalDate> due = new HashMap<>();
        waiting.forEach((id, one) -> one.due().ifPresent(day -> due.put(id, day)));
        List<ConductId> denounced = waiting.entrySet().stream()
                .filter(one -> one.getValue().denounced())
                .map(Map.Entry::getKey)
                .toList();
        Map<ConductId, ConductRows.Duties> duties = rows.duties(me.id(), denounced);
        rows.find(denounced).stream()
                .filter(report -> !waitsForOthers(report, duties.get(report.id())))
                .forEach(report -> due(report)
                        .ifPresent(day -> due.merge(report.id(), day, (own, law) -> own.isBefore(law) ? own : law)));
        return due;
    }

    /// Whether somebody else here decides whether it is accepted: whoever received it has nothing to do meanwhile.
    private boolean waitsForOthers(ConductReport report, ConductRows.@Nullable Duties duties) {
        boolean mine = duties != null && duties.decides();
        return report.waitsForDecision() && !mine && !rows.deciders(report.id()).isEmpty();
    }

    /// The last day of what comes next with a report. Where whoever is competent is here, the time to forward it to
    /// them means nothing.
    public Optional<LocalDate> due(ConductReport report) {
        return clocks.decideBy(report)
                .filter(day -> !rows.deciders(report.id()).isEmpty())
                .or(() -> clocks.due(report));
    }

    /// Whether something of it happened lately that whoever made it may not have read: it was answered, or not
    /// accepted as a denunciation, words of it were erased, or somebody would know, or knows, who they are.
    /// There is nothing to do about it, and that they read it is not kept.
    public boolean isNews(ConductReport report, LocalDate today) {
        LocalDate since = calendar.plusWorkingDays(today, -NEWS_DAYS);
        boolean answered = report.closing() != null
                && !LocalDate.ofInstant(report.closing().at(), Org.ZONE).isBefore(since);
        boolean opened = report.opened()
                .map(Opening::decision)
                .filter(decision ->
                        !LocalDate.ofInstant(decision.at(), Org.ZONE).isBefore(since))
                .isPresent();
        ConductReport.Denunciation denunciation = report.denunciation();
        boolean refused = denunciation != null
                && denunciation.refusal() != null
                && !LocalDate.ofInstant(denunciation.refusal().at(), Org.ZONE).isBefore(since);
        boolean erased = report.gone() != null
                && !LocalDate.ofInstant(report.gone().at(), Org.ZONE).isBefore(since);
        return answered
                || opened
                || refused
                || erased
                || report.waitingOpening(today).isPresent();
    }

    /// Whether somebody stands on the other side than whoever asked; whoever made the report stands on none.
    @Transactional(readOnly = true)
    public boolean mayDecide(PersonId person, ConductId id, Opening opening) {
        say(rows.identities(List.of(id)));
        return !person.equals(opening.askedBy())
                && ((rows.opens(opening.askedBy(), id, true) && rows.opens(person, id, false))
                        || (rows.opens(opening.askedBy(), id, false) && rows.opens(person, id, true)));
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new ConductRefusedException(reason);
        }
    }
}

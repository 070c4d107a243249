package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseId;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.journal.Reasons;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to inspections: planned, their teams, and who sees which.
///
/// Whoever acts for the body, its inspectorate, the team and whoever ordered it see all of an inspection;
/// whoever acts for the inspected unit sees what is theirs; nobody else sees that there is one.
@Component
public class Inspections {
    /// How many letters a reason has at least.
    public static final int SHORTEST_REASONS = Reasons.LETTERS_TO_ASK;

    private final InspectionRows rows;
    private final Parts parts;
    private final TeamRules rules;
    private final Checklists checklists;
    private final FoundRows findings;
    private final Findings found;
    private final Documents documents;
    private final Rulebook book;
    private final Org org;
    private final InspectionActs acts;

    Inspections(
            InspectionRows rows,
            Parts parts,
            TeamRules rules,
            Checklists checklists,
            FoundRows findings,
            Findings found,
            Documents documents,
            Rulebook book,
            Org org,
            InspectionActs acts) {
        this.rows = rows;
        this.parts = parts;
        this.rules = rules;
        this.checklists = checklists;
        this.findings = findings;
        this.found = found;
        this.documents = documents;
        this.book = book;
        this.org = org;
        this.acts = acts;
    }

    /// A part of those that somebody sees, the open ones first: who does each and how far it came, not what was found.
    ///
    /// @param offset how many to leave out at the beginning
    public List<Seen> list(CurrentPerson me, int limit, int offset) {
        return parts.outlines(me, limit, offset);
    }

    /// An inspection, for those who may see it. That the unit opened it, and what was found, is kept; of findings that
    /// name somebody, who looked.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, InspectionId id) {
        Optional<Seen> seen = parts.find(me, id);
        seen.ifPresent(one -> found.look(me, one));
        boolean opened = seen.filter(Seen::isNews).isPresent() && isFirst(me, id, "know", rows::told);
        boolean read = seen.filter(one -> one.part().unit() && unread(one.inspection()))
                        .isPresent()
                && isFirst(me, id, "read", findings::read);
        boolean noted = seen.filter(Seen::isTakenBack).isPresent() && isFirst(me, id, "note", rows::noted);
        return opened || read || noted ? parts.find(me, id) : seen;
    }

    private boolean isFirst(CurrentPerson me, InspectionId id, String kind, Receipt receipt) {
        Instant at = acts.now();
        boolean first = receipt.keep(id, me.id(), at);
        if (first) {
            acts.record(me, kind, id, at, "", Map.of());
        }
        return first;
    }

    @FunctionalInterface
    private interface Receipt {
        /// @return whether there was none
        boolean keep(InspectionId id, PersonId by, Instant at);
    }

    private static boolean unread(Inspection inspection) {
        Sending sending = inspection.sending();
        return sending != null && sending.readAt() == null;
    }

    /// The inspection that a case came of, for those who may see it.
    public Optional<Seen> of(CurrentPerson me, CaseId id) {
        return rows.recommended(id.value()).flatMap(found -> parts.find(me, found));
    }

    /// Whether somebody may plan.
    public boolean plans(CurrentPerson me) {
        OrgChart chart = org.chart();
        UnitId body = Part.body(me.unit(), chart);
        return me.is(Role.OFFICIAL) && (Part.leads(me, body, chart) || Part.inspectsIn(me, body, chart));
    }

    /// What the law of a day gives a body to carry out, with the rule that does.
    ///
    /// @param inspectorate whether by its inspectorate, or by another unit
    public Map<Activity, Rule> lawful(LocalDate day, boolean inspectorate) {
        return Arrays.stream(Activity.values())
                .flatMap(each -> book.on(each.code(inspectorate), day).map(rule -> Map.entry(each, rule)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The same of a plan: by its first day and its lead.
    public Map<Activity, Rule> lawful(NewPlan plan) {
        return lawful(plan.starts(), inspects(plan.lead(), org.chart()));
    }

    /// The rule by which an inspection bears its name.
    public Optional<Rule> named(Plan plan) {
        return book.rule(plan.rule());
    }

    /// Whether somebody may lead a team of a body: they hold a post in the body itself.
    public static boolean mayLead(PersonId person, UnitId body, OrgChart chart) {
        return TeamRules.isOf(person, body, chart);
    }

    /// The units that somebody may have inspected: those under their body.
    public List<UnitId> units(CurrentPerson me) {
        OrgChart chart = org.chart();
        UnitId body = Part.body(me.unit(), chart);
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM && !unit.id().equals(body))
                .map(Unit::id)
                .filter(unit -> Part.body(unit, chart).equals(body))
                .toList();
    }

    /// Plans an inspection of each unit; what has begun already is not planned.
    ///
    /// @throws OversightRefusedException if it is not taken
    @Transactional
    public List<InspectionId> plan(CurrentPerson me, NewPlan plan) {
        require(plans(me), Reason.NOT_YOURS);
        require(!plan.until().isBefore(plan.from()) && !plan.ends().isBefore(plan.starts()), Reason.ENDS_FIRST);
        require(!plan.until().isAfter(plan.ends()), Reason.PERIOD_AHEAD);
        OrgChart chart = org.chart();
        require(!plan.basisDay().isAfter(chart.day()), Reason.DECIDED_AHEAD);
        require(!plan.starts().isBefore(chart.day()), Reason.STARTS_PAST);
        require(!plan.units().isEmpty() && units(me).containsAll(plan.units()), Reason.NO_UNIT);
        UnitId body = Part.body(me.unit(), chart);
        for (UnitId unit : plan.units()) {
            rules.requireLead(plan.lead(), body, new TeamBars.Place(unit, plan.from(), null, Set.of()), chart);
        }
        Rule rule = lawful(plan).get(plan.activity());
        if (rule == null) {
            throw new OversightRefusedException(Reason.NOT_LAWFUL);
        }
        rows.planAlone(body);
        for (UnitId unit : plan.units()) {
            if (rows.isPlanned(plan, unit)) {
                throw new OversightRefusedException(
                        Reason.PLANNED_ALREADY, chart.unit(unit).map(Unit::name).orElse("?"));
            }
        }
        Instant at = acts.now();
        String items = Item.write(checklists.newest());
        DocumentId document = document(me, plan.basis());
        long id = rows.insert(plan, rule.id(), items, document, body, me.id(), at);
        List<InspectionId> made = new ArrayList<>();
        plan.units().stream().distinct().forEach(unit -> made.add(rows.insert(id, unit, plan, at)));
        String words = Stream.of(plan.subject(), plan.scope(), items)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        acts.record(me, "plan", "plan:" + id, at, words, facts(plan, body, document));
        return made;
    }

    private static Map<String, Object> facts(NewPlan plan, UnitId body, @Nullable DocumentId document) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("sort", plan.sort().name());
        facts.put("activity", plan.activity().name());
        facts.put("from", plan.from().toString());
        facts.put("until", plan.until().toString());
        facts.put("basis", plan.basis());
        facts.put("basisDay", plan.basisDay().toString());
        facts.put("document", document == null ? 0L : document.value());
        facts.put("body", body.value());
        facts.put("units", numbers(plan.units().stream().distinct().map(UnitId::value)));
        facts.put("starts", plan.starts().toString());
        facts.put("ends", plan.ends().toString());
        facts.put("lead", plan.lead().value());
        return facts;
    }

    static String numbers(Stream<Long> all) {
        return all.map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static boolean inspects(PersonId lead, OrgChart chart) {
        return chart.appointmentsOf(lead).stream()
                .flatMap(held -> chart.unit(chart.addressable(held.unit())).stream())
                .anyMatch(unit -> unit.kind() == UnitKind.INSPECTORATE);
    }

    /// The document of that number in the registers, if there is one alone that they may read, and it is no
    /// secret.
    @Nullable
    DocumentId document(CurrentPerson me, String number) {
        List<Document> found = documents
                .bearing(number)
                .filter(document -> !document.restricted())
                .filter(document -> documents.visible(me, document.id()).isPresent())
                .toList();
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    /// Decides on the team, or on another in its place, until the unit was shown what was found; later only
    /// where somebody may take no part any more who has still to sign. What was done before stays.
    ///
    /// @param basisDay not before the day of the plan's own basis
    /// @param members somebody at least, for who leads does not write the minutes; the lead need not be named again
    /// @throws OversightRefusedException if it is not taken; it names whoever is barred. Nobody decides on
    ///     the team that they lead, or would, and none takes everybody who could conclude.
    @Transactional
    public void decideTeam(
            CurrentPerson me,
            InspectionId id,
            String basis,
            LocalDate basisDay,
            PersonId lead,
            List<PersonId> members) {
        decideTeam(me, id, basis, basisDay, lead, members, "");
    }

    /// The same, where somebody of it may hold no post of the body itself.
    ///
    /// @param seconded number of the paper by which they come; empty where nobody does
    @Transactional
    public void decideTeam(
            CurrentPerson me,
            InspectionId id,
            String basis,
            LocalDate basisDay,
            PersonId lead,
            List<PersonId> members,
            String seconded) {
        Seen seen = parts.step(me, id);
        Inspection inspection = seen.inspection();
        require(seen.part().orders(), Reason.NOT_YOURS);
        require(seen.decides() && !lead.equals(me.id()), Reason.OWN_TEAM);
        require(seen.teamIsOpen(), Reason.NOT_NEXT);
        OrgChart chart = org.chart();
        require(!basisDay.isAfter(chart.day()), Reason.DECIDED_AHEAD);
        require(!basisDay.isBefore(inspection.plan().basisDay()), Reason.DECIDED_EARLY);
        List<PersonId> all =
                Stream.concat(Stream.of(lead), members.stream()).distinct().toList();
        TeamBars.Place place = TeamBars.Place.of(inspection);
        UnitId body = chart.successor(inspection.plan().body());
        rules.requireLead(lead, body, place, chart);
        all.forEach(person -> rules.requireMember(person, place, chart));
        all.stream()
                .filter(person -> seconded.isEmpty() && !TeamRules.isOf(person, body, chart))
                .findFirst()
                .ifPresent(person -> {
                    throw TeamRules.refused(Reason.NOT_SECONDED, person, chart);
                });
        require(all.size() > 1, Reason.ALONE);
        require(seen.lost(all).isEmpty() || !seen.left(all).isEmpty(), Reason.NOBODY_LEFT);
        DocumentId document = document(me, basis);
        Team team = new Team(
                inspection.teams().size() + 1, basis, basisDay, document, lead, all, seconded, me.id(), acts.now());
        rows.insert(id, team);
        acts.record(
                me,
                "team",
                id,
                team.at(),
                "",
                Map.of(
                        "no", team.no(),
                        "basis", basis,
                        "basisDay", basisDay.toString(),
                        "document", document == null ? 0L : document.value(),
                        "seconded", seconded,
                        "lead", lead.value(),
                        "members", numbers(all.stream().map(PersonId::value))));
    }

    /// Withdraws what was planned by mistake, before anybody has begun; it stays, with the reason, and waits for
    /// nobody.
    ///
    /// @throws OversightRefusedException if it is not taken
    @Transactional
    public void cancel(CurrentPerson me, InspectionId id, String words) {
        Seen seen = parts.step(me, id);
        require(seen.part().orders(), Reason.NOT_YOURS);
        require(seen.bar().isEmpty(), Reason.BARRED);
        require(seen.inspection().isUntouched(), Reason.BEGUN);
        require(seen.withdraws(), Reason.NOT_NEXT);
        requireReasons(words);
        Instant at = acts.now();
        rows.cancel(id, words, me.id(), at);
        acts.record(me, "cancel", id, at, words, Map.of());
    }

    /// @throws OversightRefusedException where a reason says too little for others to judge
    static void requireReasons(String words) {
        if (!Reasons.suffice(words, SHORTEST_REASONS)) {
            throw new OversightRefusedException(Reason.TOO_SHORT, String.valueOf(SHORTEST_REASONS));
        }
    }

    /// Judges that a relation with somebody of the team, which the inspected side declared once it knew, does not
    /// exist.
    ///
    /// @throws OversightRefusedException if it is not taken
    @Transactional
    public void retain(CurrentPerson me, InspectionId id, PersonId person, String words) {
        Seen seen = parts.step(me, id);
        require(seen.part().orders(), Reason.NOT_YOURS);
        require(seen.judges(), Reason.BARRED);
        require(
                seen.hindrances().stream().anyMatch(each -> each.person().equals(person) && each.disputable()),
                Reason.NOT_SEEN);
        requireReasons(words);
        int no = seen.inspection().retained().size() + 1;
        Retention said = new Retention(no, person, words, me.id(), acts.now());
        rows.insert(id, said);
        acts.record(me, "retain", id, said.at(), words, Map.of("no", no, "retained", person.value()));
    }
}

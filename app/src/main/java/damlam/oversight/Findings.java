package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.access.Sight;
import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.analysis.Signals;
import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.inspection.FindingId;
import damlam.inspection.FindingSource;
import damlam.inspection.FoundFinding;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is found: the checklist answered, findings with what shows them, and the unit that is
/// heard on all of it before anybody concludes.
@Component
public class Findings implements FindingSource {
    public static final String EXPLAIN = "oversight.explain";

    static final String EXPLAIN_MOST = "oversight.explain.most";

    private final Parts parts;
    private final InspectionRows inspections;
    private final FoundRows rows;
    private final Cases cases;
    private final Rulebook book;
    private final Org org;
    private final InspectionActs acts;
    private final OwnWork own;
    private final Signals signals;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Findings(
            Parts parts,
            InspectionRows inspections,
            FoundRows rows,
            Cases cases,
            Rulebook book,
            Org org,
            InspectionActs acts,
            OwnWork own,
            Signals signals) {
        this.parts = parts;
        this.inspections = inspections;
        this.rows = rows;
        this.cases = cases;
        this.book = book;
        this.org = org;
        this.acts = acts;
        this.own = own;
        this.signals = signals;
    }

    /// Answers an item of the checklist, or answers it anew.
    @Transactional
    public void answer(CurrentPerson me, InspectionId id, int item, Answer.Result result, String words) {
        Inspection inspection = looking(me, id);
        require(item >= 1 && item <= inspection.plan().items().size(), Reason.NO_ITEM);
        requireOneSaying(result == Answer.Result.MET && isWanting(inspection, item), item);
        if (result != Answer.Result.MET) {
            OrgChart chart = org.chart();
            Set<UnitId> units = Parts.units(inspection.unit(), chart);
            SaidNames.requireOnly(Set.of(), words, units, chart, Reason.NAMES_OTHERS, item);
        }
        int no = (int) inspection.answers().stream()
                        .filter(each -> each.item() == item)
                        .count()
                + 1;
        Answer answer = new Answer(item, no, result, words, me.id(), acts.now());
        rows.insert(id, answer);
        acts.record(me, "answer", id, answer.at(), words, Map.of("item", item, "no", no, "result", result.name()));
    }

    /// What was found wanting is not met.
    private static void requireOneSaying(boolean both, int item) {
        if (both) {
            throw new OversightRefusedException(Reason.ITEM_MET, String.valueOf(item), item);
        }
    }

    private static boolean isWanting(Inspection inspection, int item) {
        return inspection.standing().stream()
                .anyMatch(each -> each.sort() == Finding.Sort.SHORTCOMING && each.item() == item);
    }

    private Inspection looking(CurrentPerson me, InspectionId id) {
        return parts.looks(me, id).inspection();
    }

    /// Adds what was found.
    @Transactional
    public FindingId add(CurrentPerson me, InspectionId id, NewFinding found) {
        Inspection inspection = looking(me, id);
        require(found.item() >= 0 && found.item() <= inspection.plan().items().size(), Reason.NO_ITEM);
        Answer answered = inspection.answered().get(found.item());
        requireOneSaying(
                found.sort() == Finding.Sort.SHORTCOMING && answered != null && answered.result() == Answer.Result.MET,
                found.item());
        OrgChart chart = org.chart();
        Set<UnitId> units = Parts.units(inspection.unit(), chart);
        PersonId named = found.named();
        requireOf(units, named, chart);
        if (found.sort() == Finding.Sort.SHORTCOMING) {
            Set<PersonId> heard = named == null ? Set.of() : Set.of(named);
            SaidNames.requireOnly(heard, found.words(), units, chart, Reason.NAMES_OTHERS, 0);
        }
        String foreign = found.cases().stream()
                .filter(shown -> !isOf(shown, units))
                .map(Finding.Shown::called)
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            throw new OversightRefusedException(Reason.NO_CASE, foreign);
        }
        require(found.isShown(), Reason.NO_EVIDENCE);
        Instant at = acts.now();
        FindingId made = rows.insert(id, found, me.id(), at);
        Map<String, Object> facts = new HashMap<>();
        facts.put("finding", made.value());
        facts.put("sort", found.sort().name());
        facts.put("item", found.item());
        facts.put("named", named == null ? 0L : named.value());
        facts.put("cases", found.cases().stream().map(Finding.Shown::called).collect(Collectors.joining(" ")));
        facts.put("evidence", Evidence.hashes(found.files()));
        acts.record(me, "find", id, at, found.words(), facts);
        return made;
    }

    private static void requireOf(Set<UnitId> units, @Nullable PersonId named, OrgChart chart) {
        if (named != null && chart.careerOf(named).stream().noneMatch(held -> units.contains(held.unit()))) {
            String name = chart.person(named).map(Person::name).orElse("");
            throw new OversightRefusedException(Reason.NOT_OF_UNIT, name, named.value());
        }
    }

    private boolean isOf(Finding.Shown shown, Set<UnitId> units) {
        return cases.find(shown.caseId(), new Sight(false, units)).isPresent()
                && shown.move() >= 0
                && shown.move() <= cases.movesOf(shown.caseId()).size();
    }

    /// Lets a finding fall, with a reason of worth; not once somebody has signed the minutes.
    @Transactional
    public void drop(CurrentPerson me, InspectionId id, FindingId finding, String words) {
        Seen seen = parts.works(me, id);
        require(seen.inspection().signatures().isEmpty(), Reason.SIGNED);
        require(seen.inspection().standing().stream().anyMatch(each -> each.id().equals(finding)), Reason.NOT_SEEN);
        Inspections.requireReasons(words);
        Instant at = acts.now();
        rows.drop(finding, words, me.id(), at);
        acts.record(me, "drop", id, at, words, Map.of("finding", finding.value()));
    }

    /// How long the unit has at least, once officers have confirmed it.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException before that
    public Rule clock() {
        return book.binding(EXPLAIN, org.today());
    }

    /// The first day that leaves the unit the time the rule gives.
    public LocalDate earliest() {
        return calendar.plusWorkingDays(org.today(), clock().amount().count());
    }

    /// The longest time that the rule book has for the unit.
    ///
    /// @param last its last day, and no day before the first that may be set
    /// @param binds whether an officer confirmed it, or it was found in the law: else it is a warning alone
    public record Longest(LocalDate last, boolean binds) {}

    /// The same for what is sent on a day.
    public Longest longest(LocalDate sent) {
        LocalDate shortest =
                book.on(EXPLAIN, sent).map(rule -> after(sent, rule)).orElse(sent);
        return book.on(EXPLAIN_MOST, sent)
                .map(rule -> new Longest(later(after(sent, rule), shortest), rule.cited() == Certainty.FOUND))
                .orElse(new Longest(shortest, false));
    }

    private LocalDate after(LocalDate sent, Rule rule) {
        return calendar.plusWorkingDays(sent, rule.amount().count());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /// Why somebody is asked once more about a last day before it is set.
    public enum Doubt {
        /// Nobody works on it.
        NO_WORKING_DAY,
        /// It is later than a rule has it that nobody has confirmed.
        LONG
    }

    /// What there is to ask about a last day; nothing of one that leaves too little time, which is refused.
    ///
    /// @param sent the day on which the draft is shown to the unit
    public List<Doubt> doubts(LocalDate day, LocalDate sent) {
        List<Doubt> doubts = new ArrayList<>();
        if (book.on(EXPLAIN, sent)
                .filter(rule -> day.isBefore(after(sent, rule)))
                .isPresent()) {
            return doubts;
        }
        if (!calendar.isWorkingDay(day)) {
            doubts.add(Doubt.NO_WORKING_DAY);
        }
        Longest longest = longest(sent);
        if (!longest.binds() && day.isAfter(longest.last())) {
            doubts.add(Doubt.LONG);
        }
        return doubts;
    }

    private static void requireWithin(LocalDate day, Longest longest) {
        require(!longest.binds() || !day.isAfter(longest.last()), Reason.TOO_LATE);
    }

    /// Shows the unit, and each whom it names, the draft of what was found.
    ///
    /// @param secretary who of the team writes the minutes
    @Transactional
    public void send(CurrentPerson me, InspectionId id, LocalDate answerBy, PersonId secretary) {
        Inspection inspection = looking(me, id);
        Team team = inspection.team().orElseThrow();
        require(team.lead().equals(me.id()), Reason.NOT_YOURS);
        require(team.members().size() > 1, Reason.ALONE);
        require(team.members().contains(secretary), Reason.NOT_OF_TEAM);
        require(!secretary.equals(me.id()), Reason.OWN_MINUTES);
        require(inspection.promise() == null || inspection.sample() != null, Reason.NOT_DRAWN);
        String open = inspection.plan().items().stream()
                .map(Item::no)
                .filter(no -> !inspection.answered().containsKey(no))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new OversightRefusedException(Reason.UNANSWERED, open);
        }
        require(!inspection.standing().isEmpty(), Reason.NOTHING_FOUND);
        inspection.answered().values().stream()
                .filter(each -> each.result() == Answer.Result.MET)
                .forEach(each -> requireOneSaying(isWanting(inspection, each.item()), each.item()));
        Rule rule = clock();
        require(!answerBy.isBefore(earliest()), Reason.TOO_SOON);
        requireWithin(answerBy, longest(org.today()));
        Instant at = acts.now();
        rows.send(id, answerBy, secretary, rule.id(), me.id(), at);
        acts.record(me, "send", id, at, "", Map.of("answerBy", answerBy.toString(), "secretary", secretary.value()));
    }

    /// Gives the unit more time, and with it each whom a finding names, until the unit has explained.
    ///
    /// @param answerBy the last day since; never before the one they have
    /// @param words why
    @Transactional
    public void extend(CurrentPerson me, InspectionId id, LocalDate answerBy, String words) {
        Seen seen = parts.works(me, id);
        require(seen.part().leads(), Reason.NOT_YOURS);
        Inspection inspection = seen.inspection();
        require(inspection.signatures().isEmpty(), Reason.SIGNED);
        Sending sending = inspection.extendable().orElseThrow(() -> new OversightRefusedException(Reason.NOT_NEXT));
        require(answerBy.isAfter(org.today()), Reason.DAY_PAST);
        require(answerBy.isAfter(sending.answerBy()), Reason.NOT_LATER);
        requireWithin(answerBy, longest(sending.day()));
        Inspections.requireReasons(words);
        Extension given = new Extension(sending.extensions().size() + 1, answerBy, words, me.id(), acts.now());
        rows.extend(id, given);
        acts.record(me, "extend", id, given.at(), words, Map.of("no", given.no(), "answerBy", answerBy.toString()));
    }

    /// Explains for the unit, or adds to it, until somebody has signed the minutes.
    ///
    /// @param complete whether that is all: from then on the minutes may be signed before the last day
    @Transactional
    public void explain(CurrentPerson me, InspectionId id, String words, List<Evidence> files, boolean complete) {
        Seen seen = parts.step(me, id);
        require(seen.part().unit(), Reason.NOT_YOURS);
        require(seen.inspection().sending() != null, Reason.NOT_NEXT);
        require(seen.inspection().signatures().isEmpty(), Reason.SIGNED);
        int no = seen.inspection().explanations().size() + 1;
        Instant at = acts.now();
        rows.explain(id, new Explanation(no, words, me.id(), at, complete, List.of()), files);
        acts.record(
                me,
                "explain",
                id,
                at,
                words,
                Map.of("no", no, "evidence", Evidence.hashes(files), "complete", complete));
    }

    /// A file of a finding, for those who see the finding.
    public Optional<Evidence> file(CurrentPerson me, InspectionId id, FindingId finding, int no) {
        return parts.find(me, id)
                .filter(seen -> seen.inspection().findings().stream()
                        .anyMatch(each -> each.id().equals(finding)))
                .flatMap(seen -> rows.file(finding, no));
    }

    /// A file of what the unit explained.
    public Optional<Evidence> explained(CurrentPerson me, InspectionId id, int explanation, int no) {
        return parts.find(me, id).flatMap(seen -> rows.explained(id, explanation, no));
    }

    @Override
    public Optional<FoundFinding> find(FindingId id) {
        // Whoever is asked about a finding, or sees the hearing on it, need not see the inspection.
        return own.look(() -> inspections.of(id.value()).flatMap(inspections::find))
                .flatMap(inspection -> inspection.findings().stream()
                        .filter(each -> each.id().equals(id) && each.named() != null)
                        .findFirst()
                        .map(each -> found(inspection, each, Objects.requireNonNull(each.named()))));
    }

    private FoundFinding found(Inspection inspection, Finding finding, PersonId named) {
        Map<CaseId, List<MadeMove>> moves =
                cases
                        .movesOf(finding.cases().stream()
                                .map(Finding.Shown::caseId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(MadeMove::caseId));
        return new FoundFinding(
                finding.id(),
                Party.of(inspection.unit(), named),
                finding.words(),
                FindingHearings.isSettled(inspection, finding),
                FindingHearings.parties(inspection, finding, named, moves),
                new FoundFinding.Of(
                        inspection.plan().activity().name(),
                        inspection.unit(),
                        inspection.plan().subject(),
                        inspection
                                .team()
                                .map(Team::basis)
                                .orElse(inspection.plan().basis())),
                finding.cases().stream()
                        .map(shown -> new FoundFinding.Shown(shown.caseId(), shown.move()))
                        .toList(),
                finding.files().stream()
                        .map(file -> new FoundFinding.File(file.no(), file.name(), file.bytes()))
                        .toList());
    }

    @Override
    public Optional<Evidence> file(FindingId id, int no) {
        return own.look(() -> rows.file(id, no));
    }

    @Override
    public Optional<String> address(CurrentPerson me, FindingId id) {
        return inspections
                .of(id.value())
                .flatMap(found -> parts.find(me, found))
                .filter(seen -> seen.inspection().findings().stream()
                        .anyMatch(each -> each.id().equals(id)))
                .map(seen -> "/inspections/" + seen.inspection().id().value() + "#findings");
    }

    @Override
    public void look(CurrentPerson me, FoundFinding finding, Relation as) {
        Instant at = acts.now();
        boolean party = finding.parties().contains(me.id());
        LocalDate day = LocalDate.ofInstant(at, Org.ZONE);
        if (rows.look(finding.id(), new Look(me.id(), as, party, at), day)) {
            acts.record(
                    me,
                    "look",
                    "finding:" + finding.id().value(),
                    at,
                    "",
                    Map.of("relation", as.name(), "party", party, "day", day.toString()));
        }
    }

    /// That somebody opened an inspection in which they see whom it names.
    void look(CurrentPerson me, Seen seen) {
        Inspection inspection = seen.inspection();
        Map<FindingId, Finding> naming = inspection.findings().stream()
                .filter(each -> each.named() != null && !me.id().equals(each.named()))
                .collect(Collectors.toMap(Finding::id, Function.identity()));
        if (naming.isEmpty()) {
            return;
        }
        Instant at = acts.now();
        for (FindingId id : rows.unseen(naming.keySet(), me.id(), LocalDate.ofInstant(at, Org.ZONE))) {
            Finding finding = Objects.requireNonNull(naming.get(id));
            PersonId named = Objects.requireNonNull(finding.named());
            Relation as = signals.relation(me, Party.of(inspection.unit(), named))
                    .orElse(seen.part().relation());
            look(me, found(inspection, finding, named), as);
        }
    }

    @Override
    public List<Look> looks(FindingId id) {
        return own.look(() -> rows.looks(id));
    }
}

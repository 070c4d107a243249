package damlam.oversight;

import static damlam.oversight.OversightRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.UnitId;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.oversight.Signature.Side;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to how an inspection ends: minutes that both sides sign, what is recommended, and the
/// conclusion that makes work of it.
@Component
public class Closings {
    public static final String CONCLUDE = "oversight.conclude";
    public static final String SIGN = "oversight.sign";
    static final String CHANGE = "oversight.change";
    /// The kind of work that comes of an inspection.
    public static final String KIND = "INSPECTION";

    private static final Set<Stage> BEFORE_AND_AFTER =
            Set.of(Stage.PLANNED, Stage.AHEAD, Stage.CONCLUDED, Stage.WITHDRAWN);
    private static final int USUAL_DAYS = 10;
    private static final int USUAL_CHANGE = 3;

    private final Parts parts;
    private final Inspections inspections;
    private final ClosingRows rows;
    private final Minutes minutes;
    private final Cases cases;
    private final Rulebook book;
    private final Org org;
    private final InspectionActs acts;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Closings(
            Parts parts,
            Inspections inspections,
            ClosingRows rows,
            Minutes minutes,
            Cases cases,
            Rulebook book,
            Org org,
            InspectionActs acts) {
        this.parts = parts;
        this.inspections = inspections;
        this.rows = rows;
        this.minutes = minutes;
        this.cases = cases;
        this.book = book;
        this.org = org;
        this.acts = acts;
    }

    /// Stands by the minutes, for the team or for the unit.
    @Transactional
    public void sign(CurrentPerson me, InspectionId id) {
        Seen seen = parts.step(me, id);
        Side side = seen.inspection().awaitsSecretary(me.id())
                ? Side.SECRETARY
                : seen.part().unit() ? Side.UNIT : Side.TEAM;
        require(side != Side.TEAM || seen.leads(), Reason.NOT_YOURS);
        require(side != Side.SECRETARY || seen.works(), Reason.BARRED);
        sign(me, seen, side, true, "");
    }

    /// That the unit does not sign: it says so itself, or has let the time for it pass; of the secretary the same.
    @Transactional
    public void refuse(CurrentPerson me, InspectionId id, String words) {
        Seen seen = parts.step(me, id);
        if (seen.part().unit()) {
            sign(me, seen, Side.UNIT, false, words);
            return;
        }
        require(seen.leads(), Reason.NOT_YOURS);
        Side late = late(seen.inspection()).orElseThrow(() -> new OversightRefusedException(Reason.TOO_SOON));
        sign(me, seen, late, false, words);
    }

    /// Of whom the lead may record by now that they did not sign.
    public Optional<Side> late(Inspection inspection) {
        return isPast(signBy(inspection))
                ? Stream.of(Side.UNIT, Side.SECRETARY)
                        .filter(inspection.sides()::contains)
                        .filter(side -> inspection.signature(side).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isPast(Optional<LocalDate> day) {
        return day.filter(last -> org.today().isAfter(last)).isPresent();
    }

    /// By when the unit should sign: so many days after the team has.
    public Optional<LocalDate> signBy(Inspection inspection) {
        return inspection.signature(Side.TEAM).map(signed -> after(signed.at(), SIGN));
    }

    /// By when the lead should sign, who signs first as a rule: so many days after the unit was heard.
    private Optional<LocalDate> leadSignsBy(Inspection inspection) {
        return inspection.heard(org.today()).map(day -> after(day, SIGN, USUAL_DAYS));
    }

    /// By when another team should be decided on.
    private Optional<LocalDate> changeBy(Seen seen) {
        return seen.missing().stream()
                .map(Hindrance::since)
                .min(Comparator.naturalOrder())
                .map(day -> after(day, CHANGE, USUAL_CHANGE));
    }

    /// By when it should be concluded; empty before both sides stood by the minutes.
    public Optional<LocalDate> concludeBy(Inspection inspection) {
        if (!inspection.isSigned()) {
            return Optional.empty();
        }
        Optional<LocalDate> signed = inspection.lastSignature().map(each -> LocalDate.ofInstant(each.at(), Org.ZONE));
        // Whoever was asked once more is waited for.
        return Stream.concat(
                        signed.stream(),
                        inspection
                                .about()
                                .flatMap(each -> Stream.ofNullable(each.reply().askedUntil())))
                .max(Comparator.naturalOrder())
                .map(day -> after(day, CONCLUDE, USUAL_DAYS));
    }

    /// By when the present step should be taken; empty after the last.
    public Optional<LocalDate> due(Seen seen) {
        Inspection inspection = seen.inspection();
        if (seen.task() == Seen.Task.CHANGE) {
            return changeBy(seen);
        }
        if (seen.tellsStandstill()) {
            return Optional.empty();
        }
        return switch (seen.stage()) {
            case PLANNED -> Optional.of(inspection.starts());
            case AHEAD, UNDER_WAY -> Optional.of(inspection.ends());
            case SENT -> Optional.ofNullable(inspection.sending()).map(Sending::answerBy);
            case TO_SIGN -> signBy(inspection).or(() -> leadSignsBy(inspection));
            case TO_CONCLUDE -> seen.waitsUntil().or(() -> concludeBy(inspection));
            case CONCLUDED, WITHDRAWN -> Optional.empty();
        };
    }

    /// What of inspections stands on somebody's desk.
    ///
    /// @param toDo what waits for them in any inspection, not only to close one
    /// @param news inspections of their unit that they, who act for it, have not opened
    /// @param takenBack those that were withdrawn, where they have not opened that
    /// @param standing how many of those that they look into or conclude stand still: somebody who is to be
    ///     heard cannot act here
    public record OnDesk(ToDo toDo, ToDo news, ToDo takenBack, int standing) {}

    public OnDesk onDesk(CurrentPerson me) {
        List<Seen> open = parts.open(me);
        return new OnDesk(
                ToDo.of(open.stream()
                        .filter(seen -> seen.task().mine())
                        .map(this::due)
                        .toList()),
                ToDo.of((int) open.stream().filter(Seen::isNews).count()),
                ToDo.of((int) open.stream().filter(Seen::isTakenBack).count()),
                (int) open.stream().filter(Seen::tellsStandstill).count());
    }

    /// What waits for somebody in any inspection.
    public ToDo pending(CurrentPerson me) {
        return onDesk(me).toDo();
    }

    private LocalDate after(Instant at, String code) {
        return after(LocalDate.ofInstant(at, Org.ZONE), code, USUAL_DAYS);
    }

    private LocalDate after(LocalDate day, String code, int usual) {
        int days = book.on(code, day).map(rule -> rule.amount().count()).orElse(usual);
        return calendar.plusWorkingDays(day, days);
    }

    private void sign(CurrentPerson me, Seen seen, Side side, boolean signed, String words) {
        Inspection inspection = seen.inspection();
        require(seen.stage() == Stage.TO_SIGN, Reason.NOT_NEXT);
        require(inspection.signature(side).isEmpty(), Reason.SIGNED);
        String hash = Draw.sha256(minutes.text(inspection));
        require(
                inspection.signatures().stream()
                        .allMatch(other -> other.textHash().equals(hash)),
                Reason.OTHER_MINUTES);
        Signature signature = new Signature(side, signed, words, hash, me.id(), acts.now());
        rows.insert(inspection.id(), signature);
        acts.record(
                me,
                signed ? "sign" : "refuse",
                inspection.id(),
                signature.at(),
                words,
                Map.of("side", side.name(), "hash", hash));
    }

    /// Enters the number that the signed minutes were given; once.
    @Transactional
    public void number(CurrentPerson me, InspectionId id, MinutesNumber number) {
        Seen seen = parts.step(me, id);
        require(seen.part().member(), Reason.NOT_YOURS);
        require(seen.numbers(), Reason.NOT_NEXT);
        Instant at = acts.now();
        rows.insert(id, number, me.id(), at);
        acts.record(me, "number", id, at, "", Map.of("serial", number.serial(), "symbol", number.symbol()));
    }

    /// Recommends what is to be done, by whom and by when; it binds nobody before the conclusion.
    @Transactional
    public void recommend(CurrentPerson me, InspectionId id, String words, UnitId unit, LocalDate dueOn) {
        Seen seen = recommending(me, id);
        OrgChart chart = org.chart();
        require(
                chart.unit(unit).isPresent()
                        && Part.body(unit, chart)
                                .equals(seen.inspection().plan().body()),
                Reason.NO_UNIT);
        require(dueOn.isAfter(org.today()), Reason.DAY_PAST);
        require(calendar.isWorkingDay(dueOn), Reason.DAY_OFF);
        requireHeard(seen.inspection(), words);
        int no = seen.inspection().recommendations().size() + 1;
        Recommendation said = new Recommendation(no, words, unit, dueOn, me.id(), acts.now(), false, null);
        rows.insert(id, said);
        acts.record(
                me, "recommend", id, said.at(), words, Map.of("no", no, "unit", unit.value(), "due", dueOn.toString()));
    }

    @Transactional
    public void withdraw(CurrentPerson me, InspectionId id, int no) {
        Seen seen = recommending(me, id);
        require(seen.inspection().recommended().stream().anyMatch(each -> each.no() == no), Reason.NOT_SEEN);
        Instant at = acts.now();
        rows.drop(id, no, me.id(), at);
        acts.record(me, "withdraw", id, at, "", Map.of("no", no));
    }

    /// What is concluded names of the unit's people only those whom a finding names: they were heard.
    private void requireHeard(Inspection inspection, String words) {
        OrgChart chart = org.chart();
        List<PersonId> named = inspection.standing().stream()
                .flatMap(each -> Stream.ofNullable(each.named()))
                .toList();
        SaidNames.requireOnly(named, words, Parts.units(inspection.unit(), chart), chart, Reason.NAMES_UNHEARD, 0);
    }

    private Seen recommending(CurrentPerson me, InspectionId id) {
        Seen seen = parts.step(me, id);
        require(seen.works() || seen.concludes(), Reason.NOT_YOURS);
        require(!BEFORE_AND_AFTER.contains(seen.stage()), Reason.NOT_NEXT);
        return seen;
    }

    /// Concludes for the body; each recommendation becomes work that a unit holds.
    ///
    /// @param basis number of the document in which it is issued; empty where there is none
    /// @throws OversightRefusedException if it is not taken, as where somebody named was not heard;
    ///     then nothing of it is
    @Transactional
    public void conclude(CurrentPerson me, InspectionId id, String words, String basis) {
        Seen seen = parts.step(me, id);
        require(seen.part().body(), Reason.NOT_YOURS);
        require(seen.concludes(), Reason.BARRED);
        require(seen.stage() == Stage.TO_CONCLUDE, Reason.NOT_NEXT);
        if (!seen.unheard().isEmpty()) {
            OrgChart chart = org.chart();
            throw new OversightRefusedException(
                    Reason.NOT_HEARD,
                    seen.unheardPeople().stream()
                            .flatMap(each -> chart.person(each).stream())
                            .map(Person::name)
                            .collect(Collectors.joining(", ")));
        }
        requireHeard(seen.inspection(), words);
        Conclusion conclusion = new Conclusion(
                words, basis, basis.isEmpty() ? null : inspections.document(me, basis), me.id(), acts.now());
        rows.insert(id, conclusion);
        List<String> made = new ArrayList<>();
        for (Recommendation each : seen.inspection().recommended()) {
            CaseId given = give(me, seen.inspection(), each);
            rows.recommended(id, each.no(), given);
            made.add(each.no() + "/" + given.value());
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("basis", basis);
        facts.put(
                "document",
                conclusion.document() == null ? 0L : conclusion.document().value());
        facts.put("cases", String.join(" ", made));
        acts.record(me, "conclude", id, conclusion.at(), words, facts);
    }

    private CaseId give(CurrentPerson me, Inspection inspection, Recommendation said) {
        UnitId unit = org.chart().successor(said.unit());
        Opening opening = new Opening(
                null,
                null,
                "",
                null,
                inspection.plan().body(),
                Party.of(unit),
                KIND,
                said.words(),
                "",
                said.dueOn(),
                List.of(),
                "");
        return switch (cases.open(me, opening)) {
            case Cases.Opened.Case(CaseId made) -> made;
            case Cases.Opened.Refused(var refusal) ->
                throw new OversightRefusedException(Reason.NOT_GIVEN, String.valueOf(said.no()));
        };
    }

    /// What became of the recommendations, from the cases themselves.
    public Map<CaseId, CaseLine> followUp(Inspection inspection) {
        Map<CaseId, CaseLine> all = new HashMap<>();
        cases.find(inspection.cases()).forEach(line -> all.put(line.work().id(), line));
        return all;
    }
}

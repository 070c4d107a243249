package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.access.GivenPasswords;
import damlam.access.GivenPosts;
import damlam.access.GivenRefusals;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.Case;
import damlam.cases.CaseFilter;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Consulting;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.desk.Desk;
import damlam.desk.Desk.Call;
import damlam.desk.Task;
import damlam.desk.Turn;
import damlam.desk.web.CallsView.CallLine;
import damlam.desk.web.DeskView.Delegated;
import damlam.desk.web.DeskView.DutyLine;
import damlam.desk.web.DeskView.DutyRow;
import damlam.desk.web.DeskView.Given;
import damlam.desk.web.DeskView.Note;
import damlam.desk.web.DeskView.ReadLine;
import damlam.desk.web.DeskView.Refused;
import damlam.desk.web.DeskView.TaskLine;
import damlam.desk.web.DeskView.WaitLine;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Preparation;
import damlam.directives.Preparations;
import damlam.directives.Readings;
import damlam.directives.Readings.Waiting;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.Appointment;
import damlam.org.Delegation;
import damlam.org.DelegationNotices;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.DelegatedMatters;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts names, clocks and marks to what lies on a desk.
@Component
class DeskBuilder {
    private static final int MOST_TASKS = 60;
    private static final int MOST_FOLLOWED = 20;
    private static final int MOST_WAITS = 12;

    private final Desk desk;
    private final Preparations preparations;
    private final PreparationLines preparationLines;
    private final ArrivalLines arrivalLines;
    private final DraftLines draftLines;
    private final Cases cases;
    private final Consulting consulting;
    private final Directives directives;
    private final Readings readings;
    private final Documents documents;
    private final DutyLines dutyLines;
    private final GivenPasswords passwords;
    private final GivenPosts posts;
    private final GivenRefusals refusals;
    private final DelegationNotices delegations;
    private final Org org;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    DeskBuilder(
            Desk desk,
            Preparations preparations,
            PreparationLines preparationLines,
            ArrivalLines arrivalLines,
            DraftLines draftLines,
            Cases cases,
            Consulting consulting,
            Directives directives,
            Readings readings,
            Documents documents,
            DutyLines dutyLines,
            GivenPasswords passwords,
            GivenPosts posts,
            GivenRefusals refusals,
            DelegationNotices delegations,
            Org org,
            Clock clock) {
        this.desk = desk;
        this.preparations = preparations;
        this.preparationLines = preparationLines;
        this.arrivalLines = arrivalLines;
        this.draftLines = draftLines;
        this.cases = cases;
        this.consulting = consulting;
        this.directives = directives;
        this.readings = readings;
        this.documents = documents;
        this.dutyLines = dutyLines;
        this.passwords = passwords;
        this.posts = posts;
        this.refusals = refusals;
        this.delegations = delegations;
        this.org = org;
        this.clock = clock;
    }

    /// Asked in one transaction: its many lists are short, and each would begin and end one of its own.
    @Transactional(readOnly = true)
    DeskView desk(CurrentPerson me, boolean byDue) {
        Instant now = clock.instant();
        OrgChart chart = org.chart();
        List<Task> all = new ArrayList<>(desk.tasks(me));
        Preparations.Papers unissued = preparations.of(me);
        List<Preparation> papers = unissued.inHands();
        if (byDue) {
            all.sort(Comparator.comparing(
                    (Task task) -> Due.of(task).day(), Comparator.nullsLast(Comparator.naturalOrder())));
        }
        List<Task> tasks = all.stream().filter(task -> task.turn().own()).toList();
        List<Task> others = all.stream().filter(task -> !task.turn().own()).toList();
        List<Task> shown = tasks.stream().limit(MOST_TASKS).toList();
        List<Task> seen = others.stream().limit(MOST_FOLLOWED).toList();
        List<CaseLine> drawn =
                Stream.of(shown, seen).flatMap(List::stream).map(Task::line).toList();
        // What was asked of them is their own time.
        Map<CaseId, Instant> unitSince = cases.unitSince(Stream.of(shown, seen)
                .flatMap(List::stream)
                .filter(task -> !task.asked())
                .map(Task::line)
                .toList());
        Map<DirectiveId, String> numbers = numbers(drawn);
        List<TaskLine> lines = new ArrayList<>(lines(shown, chart, numbers, unitSince, now));
        lines.addAll(preparationLines.lines(papers, chart, since -> Held.of(since, now, calendar)));
        List<TaskLine> came = new ArrayList<>(arrivalLines.lines(me, chart, now));
        came.addAll(draftLines.lines(me, chart, now));
        lines.addAll(came);
        lines.sort(TaskLine.order(byDue));
        if (!lines.isEmpty()) {
            lines.set(0, lines.getFirst().main());
        }
        List<WaitLine> waits = new ArrayList<>(
                preparationLines.waits(unissued.waitedFor(), me, chart, since -> Held.of(since, now, calendar)));
        desk.waits(me).forEach(wait -> waits.add(wait(wait, me, chart, now)));
        DutyLines.Lines known = dutyLines.of(me);
        List<DutyLine> duties = known.duties();
        Optional<DutyLine> pressing = DutyLines.pressing(duties, !lines.isEmpty(), nearest(days(tasks, lines)));
        LocalDate coming = nearest(days(tasks, lines).filter(day -> !day.isBefore(org.today())));
        Optional<DutyLine> also = pressing.isPresent() ? Optional.empty() : DutyLines.before(duties, coming);
        return new DeskView(
                org.today(),
                lines,
                tasks.size() + papers.size() + came.size(),
                (int) Stream.concat(
                                tasks.stream().filter(task -> progress(task) == Progress.LATE),
                                came.stream().filter(line -> line.dueMark() == Mark.LATE))
                        .count(),
                longestMs(tasks, papers, came, now),
                byDue,
                lines(seen, chart, numbers, unitSince, now),
                others.size(),
                readLines(readings.toConfirm(me.id()), "read"),
                readLines(readings.toPass(me), "coverage"),
                waits.stream().limit(MOST_WAITS).toList(),
                waits.size(),
                Desk.follows(me),
                arrivalLines.unsettled(me, now),
                duties.stream().map(line -> row(line, now)).toList(),
                known.notices(),
                known.meetings(),
                given(me, chart),
                refused(me, chart),
                delegated(me, chart),
                pressing.orElse(null),
                also.orElse(null),
                pressing.isPresent() || also.isPresent() ? null : coming);
    }

    private long longestMs(List<Task> tasks, List<Preparation> papers, List<TaskLine> came, Instant now) {
        return Stream.of(
                        tasks.stream().map(Task::since),
                        papers.stream().map(Preparation::since),
                        came.stream().map(line -> line.held().since()))
                .flatMap(since -> since)
                .mapToLong(since -> Held.of(since, now, calendar).workingMs())
                .max()
                .orElse(0);
    }

    private DutyRow row(DutyLine line, Instant now) {
        LocalDate day = line.toDo().nearest();
        Mark mark = line.late(org.today())
                ? Mark.LATE
                : day != null && !day.isAfter(Progress.soonUntil(org.today(), calendar)) ? Mark.SOON : null;
        return new DutyRow(line, day == null ? null : Progress.leftMs(day, now, calendar), mark);
    }

    private List<Refused> refused(CurrentPerson me, OrgChart chart) {
        return refusals.newsAbout(me.id()).stream()
                .map(one -> new Refused(
                        one.post() == null ? "" : one.post() + ", " + one.unit(),
                        named(one.by(), chart),
                        one.at(),
                        one.then()))
                .toList();
    }

    private List<Delegated> delegated(CurrentPerson me, OrgChart chart) {
        return delegations.unread(me.id()).stream()
                .map(told -> {
                    Delegation given = told.given();
                    return new Delegated(
                            given.id(),
                            named(given.from(), chart),
                            name(chart, given.unit()),
                            given.starts(),
                            told.last(),
                            DelegatedMatters.of(chart, given),
                            given.ground(),
                            given.dated(),
                            told.end(),
                            told.takenAt());
                })
                .toList();
    }

    private @Nullable Given given(CurrentPerson me, OrgChart chart) {
        return passwords
                .unknownTo(me.id())
                .map(one -> new Given(null, named(one.by(), chart), one.at(), one.inDoubt()))
                .or(() -> posts.of(me.id()).stream()
                        .map(one -> new Given(one.title(), named(one.by(), chart), one.at(), !me.proven()))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable LocalDate nearest(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    /// The days of all that is in hand, also of what is not shown; none runs against what was handed in on time.
    private static Stream<LocalDate> days(List<Task> tasks, List<TaskLine> lines) {
        return Stream.concat(
                        tasks.stream().filter(task -> !task.handedInOnTime()).map(Due::of),
                        lines.stream().filter(line -> !line.handedInOnTime()).map(TaskLine::due))
                .flatMap(due -> Stream.ofNullable(due.day()));
    }

    private List<TaskLine> lines(
            List<Task> tasks,
            OrgChart chart,
            Map<DirectiveId, String> numbers,
            Map<CaseId, Instant> unitSince,
            Instant now) {
        return tasks.stream()
                .map(task -> line(task, chart, numbers, unitSince, now))
                .toList();
    }

    private TaskLine line(
            Task task, OrgChart chart, Map<DirectiveId, String> numbers, Map<CaseId, Instant> unitSince, Instant now) {
        CaseLine line = task.line();
        Progress progress = progress(task);
        return new TaskLine(
                "desk.act." + task.act(),
                false,
                "/cases/" + line.work().id().value(),
                line.work().title(),
                opinion(task),
                whose(task.turn(), chart),
                from(task, chart, numbers),
                task.asked() ? Mark.WAIT : mark(line),
                task.asked()
                        ? "desk.asked." + task.act()
                        : "desk.state." + line.at().shown(),
                // What was asked of them is their own time.
                Held.of(task.since(), now, calendar)
                        .within(task.asked() ? null : unitSince.get(line.work().id()), now, calendar),
                Due.of(task),
                dueMark(progress),
                task.handedInOnTime() ? null : task.leftMs(now, calendar),
                task.handedInOnTime());
    }

    /// What comes of an opinion that does not come; and of those that are in, by when to decide.
    private @Nullable Note opinion(Task task) {
        LocalDate answerBy = task.answerBy();
        LocalDate decideBy = task.line().decideBy();
        if (task.act() == Task.Act.GIVE_OPINION && answerBy != null && (task.silent() || silenceCounts(task))) {
            return new Note(task.silent() ? "desk.opinion.silent" : "desk.opinion.warning", answerBy);
        }
        return decideBy == null || task.asked() ? null : new Note("desk.opinion.decide", decideBy);
    }

    private boolean silenceCounts(Task task) {
        return consulting.time(LocalDate.ofInstant(task.since(), Org.ZONE)).isPresent();
    }

    private static @Nullable Note whose(Turn turn, OrgChart chart) {
        if (!turn.own()) {
            String names =
                    turn.others().stream().map(other -> named(other, chart)).collect(Collectors.joining(", "));
            return new Note("desk.turn.others", names);
        }
        return inPlaceOf(turn, chart);
    }

    private static @Nullable Note inPlaceOf(Turn turn, OrgChart chart) {
        PersonId head = turn.forPerson();
        return head == null ? null : new Note("desk.turn.for", named(head, chart));
    }

    private static String named(PersonId person, OrgChart chart) {
        return chart.person(person).map(Person::name).orElse("");
    }

    private Progress progress(Task task) {
        return task.progress(org.today(), Progress.soonUntil(org.today(), calendar));
    }

    private static @Nullable Mark dueMark(Progress progress) {
        return switch (progress) {
            case LATE -> Mark.LATE;
            case SOON_DUE -> Mark.SOON;
            case NOT_STARTED, UNDER_WAY, WAITING, DONE, CANCELLED -> null;
        };
    }

    private static Mark mark(CaseLine line) {
        return switch (line.at().shown()) {
            case UNOPENED, QUEUED, HELD -> Mark.IDLE;
            case WORKING -> Mark.WORK;
            case AWAITING_REPLY, AWAITING_DECISION, AWAITING_OUTSIDE, IN_REVIEW -> Mark.WAIT;
            case DONE -> Mark.DONE;
        };
    }

    /// What is asked comes from whoever holds the case; what is to be done from whoever gave it out.
    private static String from(Task task, OrgChart chart, Map<DirectiveId, String> numbers) {
        Case work = task.line().work();
        Party holder = task.line().at().holder();
        if (task.asked() && holder != null) {
            return name(chart, holder);
        }
        DirectiveId directive = work.directive();
        String number = directive == null ? null : numbers.get(directive);
        return number == null ? name(chart, work.issuer()) : number + " · " + work.dutyNo();
    }

    private Map<DirectiveId, String> numbers(List<CaseLine> lines) {
        List<DirectiveId> ids = lines.stream()
                .map(line -> line.work().directive())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<DirectiveId, Directive> found = directives.all(ids);
        Map<DocumentId, String> called =
                documents.all(found.values().stream().map(Directive::document).toList()).stream()
                        .collect(Collectors.toMap(Document::id, Document::called));
        Map<DirectiveId, String> numbers = new HashMap<>();
        found.forEach((id, directive) -> numbers.put(id, called.getOrDefault(directive.document(), "")));
        return numbers;
    }

    private WaitLine wait(CaseLine line, CurrentPerson me, OrgChart chart, Instant now) {
        Party charged = line.at().charged();
        String who = charged == null ? line.at().outside() : name(chart, charged);
        return new WaitLine(
                who,
                line.work().title(),
                "/cases/" + line.work().id().value(),
                "desk.why." + line.at().state(),
                inPlaceOf(Desk.turn(line.at().holder(), line, me, chart), chart),
                Held.of(line.at().since(), now, calendar));
    }

    private static String name(OrgChart chart, Party party) {
        String unit = name(chart, party.unit());
        return Optional.ofNullable(party.person())
                .flatMap(chart::person)
                .map(person -> person.name() + ", " + unit)
                .orElse(unit);
    }

    private static String name(OrgChart chart, UnitId unit) {
        return chart.everUnit(unit).map(Unit::name).orElse("");
    }

    private List<ReadLine> readLines(List<Waiting> waiting, String page) {
        Map<DocumentId, Document> known = new HashMap<>();
        documents
                .all(waiting.stream().map(one -> one.directive().document()).toList())
                .forEach(document -> known.put(document.id(), document));
        List<ReadLine> lines = new ArrayList<>();
        for (Waiting one : waiting) {
            Document document = known.get(one.directive().document());
            if (document != null) {
                String href = "/directives/" + one.directive().id().value() + "/" + page
                        + (page.equals("coverage") ? "/" + one.unit().value() : "");
                lines.add(new ReadLine(document.called(), document.subject(), href, one.since(), one.again()));
            }
        }
        return lines;
    }

    CallsView calls() {
        Instant now = clock.instant();
        OrgChart chart = org.chart();
        List<CallLine> lines = new ArrayList<>();
        int late = 0;
        for (Call call : desk.calls()) {
            late += call.late();
            lines.add(call(call, chart, now));
        }
        int open = cases.tally(CaseFilter.OPEN, Sight.ALL).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new CallsView(lines, late, open);
    }

    private CallLine call(Call call, OrgChart chart, Instant now) {
        CaseLine longest = call.longest();
        Optional<Person> head = chart.headOf(call.unit()).map(Appointment::person);
        LocalDate due = longest.at().dueOn();
        return new CallLine(
                call.unit().value(),
                name(chart, call.unit()),
                head.map(Person::name).orElse(""),
                head.map(Person::phone).orElse(null),
                call.late(),
                longest.work().id().value(),
                longest.work().title(),
                due == null ? 0 : Progress.leftMs(due, now, calendar),
                head.flatMap(person -> chart.absenceOf(person.id()))
                        .map(away -> away.until())
                        .orElse(null),
                call.waiting());
    }
}

package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Shut;
import damlam.cases.CaseId;
import damlam.inspection.Hearings.Seen;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The hearings that somebody sees, and those that wait for them.
@Component
public class HearingLists {
    private final HearingRows rows;
    private final ReminderRows reminders;
    private final ReviewRows reviews;
    private final HearingSight sight;
    private final Matters matters;
    private final HearingClocks clocks;
    private final Shut shut;
    private final Org org;

    HearingLists(
            HearingRows rows,
            ReminderRows reminders,
            ReviewRows reviews,
            HearingSight sight,
            Matters matters,
            HearingClocks clocks,
            Shut shut,
            Org org) {
        this.rows = rows;
        this.reminders = reminders;
        this.reviews = reviews;
        this.sight = sight;
        this.matters = matters;
        this.clocks = clocks;
        this.shut = shut;
        this.org = org;
    }

    /// A part of all that somebody sees.
    ///
    /// @param waiting how many of all wait for them, as [#waiting], with the nearest day
    public record Listed(List<Seen> seen, ToDo waiting) {
        public Listed {
            seen = List.copyOf(seen);
        }
    }

    @Transactional(readOnly = true)
    public List<Seen> list(CurrentPerson me, int limit, int offset) {
        return listed(me, limit, offset).seen();
    }

    /// A part of all that somebody sees: what waits for them first, the most pressing day before the others;
    /// then what is open, and the newest of it.
    ///
    /// @param offset how many to leave out at the beginning
    @Transactional(readOnly = true)
    public Listed listed(CurrentPerson me, int limit, int offset) {
        matters.sayReporters(me);
        Map<HearingId, Seen> known = new HashMap<>();
        Map<HearingId, LocalDate> days = new HashMap<>();
        HearingSight.LeftOf left = sight.left(me);
        List<Seen> open = waitingOpen(me, left);
        open.forEach(seen -> {
            HearingId id = seen.hearing().inquiry().id();
            known.put(id, seen);
            clocks.due(seen).ifPresent(day -> days.put(id, day));
        });
        List<HearingId> first = waiting(me, open).stream()
                .sorted(Comparator.comparing(id -> days.getOrDefault(id, LocalDate.MAX)))
                .toList();
        List<HearingId> page =
                new ArrayList<>(first.stream().skip(offset).limit(limit).toList());
        int room = limit - page.size();
        if (room > 0) {
            int skipped = Math.max(0, offset - first.size());
            Set<HearingId> before = Set.copyOf(first);
            rows.seenBy(me.id(), skipped + room + first.size(), 0).stream()
                    .filter(id -> !before.contains(id))
                    .skip(skipped)
                    .limit(room)
                    .forEach(page::add);
        }
        List<HearingId> others =
                page.stream().filter(id -> !known.containsKey(id)).toList();
        sight.seen(me, rows.find(others), left)
                .forEach(seen -> known.put(seen.hearing().inquiry().id(), seen));
        return new Listed(
                page.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList(),
                ToDo.of(first.stream()
                        .map(id -> Optional.ofNullable(days.get(id)))
                        .toList()));
    }

    /// Whether there is any that somebody sees.
    @Transactional(readOnly = true)
    public boolean any(CurrentPerson me) {
        if (rows.any(me.id())) {
            return true;
        }
        matters.sayReporters(me);
        return rows.any(me.id());
    }

    /// What of hearings stands on somebody's desk.
    ///
    /// @param toDo how many wait for them, as [#waiting], with the nearest day, without what is left of those that
    ///     have ended; a reminder to take and how a hearing ended have no day
    /// @param reminders what they have to write, to hand in or to sign
    /// @param referrals what was passed to them, or is theirs to pass on
    /// @param standing how many stand still because whoever was asked cannot answer: for whoever asked, and for the
    ///     inspectorate, which sees to it that they can
    public record OnDesk(ToDo toDo, Left reminders, Left referrals, int standing) {}

    /// What is left to somebody of hearings that have ended.
    ///
    /// @param makeshift whether the day is one that the release brought, and nobody has decided on
    /// @param toTakeUp about whom a matter was passed to them, to be taken up or declined
    public record Left(ToDo toDo, boolean makeshift, List<PersonId> toTakeUp) {
        public Left {
            toTakeUp = List.copyOf(toTakeUp);
        }
    }

    @Transactional(readOnly = true)
    public OnDesk onDesk(CurrentPerson me) {
        matters.sayReporters(me);
        List<Seen> open = waitingOpen(me);
        List<Seen> reminders = open.stream().filter(Seen::reminds).toList();
        List<Seen> referrals = referrals(open);
        Optional<LocalDate> nearest = open.stream()
                .filter(seen -> seen.after() == null)
                .flatMap(seen -> clocks.due(seen).stream())
                .min(Comparator.naturalOrder());
        return new OnDesk(
                new ToDo(waiting(me, open).size() - reminders.size() - referrals.size(), nearest.orElse(null)),
                left(reminders),
                left(referrals),
                standing(me));
    }

    /// What was passed to them, or is theirs to pass on, as [#onDesk] says it.
    @Transactional(readOnly = true)
    public ToDo referred(CurrentPerson me) {
        matters.sayReporters(me);
        return ToDo.of(referrals(waitingOpen(me)).stream().map(clocks::due).toList());
    }

    private static List<Seen> referrals(List<Seen> open) {
        return open.stream()
                .filter(seen -> seen.after() != null && !seen.reminds())
                .toList();
    }

    private Left left(List<Seen> some) {
        return new Left(
                ToDo.of(some.stream().map(clocks::due).toList()),
                some.stream()
                        .anyMatch(seen ->
                                clocks.afterRule(seen).filter(Rule::isDefault).isPresent()),
                some.stream()
                        .filter(seen -> seen.left() == After.What.TAKE_UP)
                        .map(seen -> seen.hearing().inquiry().asked())
                        .distinct()
                        .toList());
    }

    /// How many wait for a person themselves, as [#waiting], with the nearest day.
    @Transactional(readOnly = true)
    public ToDo pending(CurrentPerson me) {
        OnDesk desk = onDesk(me);
        List<ToDo> all =
                List.of(desk.toDo(), desk.reminders().toDo(), desk.referrals().toDo());
        return new ToDo(
                all.stream().mapToInt(ToDo::count).sum(),
                all.stream()
                        .flatMap(each -> Stream.ofNullable(each.nearest()))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /// Those that wait for a person themselves: to explain, to go on with what they asked, to look at a conclusion
    /// again, to write a reminder, to take one or to take one back, to answer what was passed to them, to learn how
    /// it ended, what replaced their conclusion or became of what they passed on.
    @Transactional(readOnly = true)
    public List<HearingId> waiting(CurrentPerson me) {
        matters.sayReporters(me);
        return waiting(me, waitingOpen(me));
    }

    private List<HearingId> waiting(CurrentPerson me, List<Seen> open) {
        return Stream.of(
                        open.stream().map(seen -> seen.hearing().inquiry().id()),
                        reminders.waiting(me.id()).stream(),
                        reminders.toRecall(me.id()).stream(),
                        rows.unread(me.id()).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private List<Seen> waitingOpen(CurrentPerson me) {
        return waitingOpen(me, sight.left(me));
    }

    private List<Seen> waitingOpen(CurrentPerson me, HearingSight.LeftOf left) {
        List<HearingId> asked = Stream.of(
                        rows.openWith(me.id()),
                        rows.openWithoutAsker(me.id(), org.today()),
                        reviews.open(me.id()),
                        left.toRemind().keySet(),
                        left.toRefer())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return sight.seen(me, rows.find(asked), left).stream()
                .filter(seen -> Standing.of(seen).mine())
                .toList();
    }

    private int standing(CurrentPerson me) {
        return (int) sight.seen(me, rows.openOf(shut.today())).stream()
                .filter(seen -> !seen.concerned() && seen.hearing().standsStillSince() != null)
                .filter(seen ->
                        me.is(Role.INSPECTOR) || seen.hearing().inquiry().by().equals(me.id()))
                .count();
    }

    /// Those in which somebody is to explain themselves, the newest first.
    public List<Hearing> toExplain(CurrentPerson me) {
        LocalDate today = org.today();
        return rows.find(rows.openWith(me.id())).stream()
                .filter(hearing -> hearing.inquiry().asked().equals(me.id()))
                .filter(hearing -> hearing instanceof Hearing.Asked asked
                        && asked.heard(today).isEmpty())
                .toList();
    }

    /// The cases in which a hearing confirmed an objective cause for somebody, where what was asked about was time,
    /// or a finding that names the case: the cause speaks for work that is late. That alone, and in their favour:
    /// whoever asks knows of the case already.
    public Set<CaseId> lateCauses(PersonId person) {
        return rows.lateCauses(person);
    }

    /// Hearings that confirmed an objective cause for somebody's work, as far as whoever looks may see them.
    public Map<CaseId, Seen> objectiveCauses(CurrentPerson me, PersonId person) {
        Map<CaseId, Seen> causes = new HashMap<>();
        for (Seen seen : sight.seen(me, rows.find(rows.objectiveCauses(person)))) {
            seen.matter().cases().forEach(id -> causes.put(id, seen));
        }
        return causes;
    }
}

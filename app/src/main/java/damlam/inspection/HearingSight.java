package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Relation;
import damlam.inspection.Hearings.Seen;
import damlam.issuing.Issuing;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each hearing is to somebody: whether they see it and why, what bars them, who goes on with it and what is left
/// to them. It looks at nothing in their name, and nothing is kept of it.
@Component
class HearingSight {
    private final HearingRows rows;
    private final Bars bars;
    private final HearingHolders holders;
    private final Referred referred;
    private final Matters matters;
    private final Org org;

    HearingSight(HearingRows rows, Bars bars, HearingHolders holders, Referred referred, Matters matters, Org org) {
        this.rows = rows;
        this.bars = bars;
        this.holders = holders;
        this.referred = referred;
        this.matters = matters;
        this.org = org;
    }

    /// Who would go on with a hearing if it stood as it is given.
    Optional<PersonId> holderOf(CurrentPerson me, Hearing hearing) {
        return seen(me, hearing).flatMap(Seen::holder);
    }

    Optional<Seen> find(CurrentPerson me, HearingId id) {
        return rows.find(id).or(() -> unsaid(me, id)).flatMap(hearing -> seen(me, hearing));
    }

    /// One that the database shows only once it is said who made the report from which it came.
    private Optional<Hearing> unsaid(CurrentPerson me, HearingId id) {
        matters.sayReporters(me);
        return rows.find(id);
    }

    Optional<Seen> seen(CurrentPerson me, Hearing hearing) {
        return seen(me, List.of(hearing)).stream().findFirst();
    }

    /// Those of some that somebody sees; what it takes to tell is asked for all of them at once.
    List<Seen> seen(CurrentPerson me, List<Hearing> hearings) {
        return seen(me, hearings, left(me, hearings));
    }

    List<Seen> seen(CurrentPerson me, List<Hearing> hearings, LeftOf left) {
        Map<Origin, Relation> among =
                matters.among(me, hearings.stream().map(HearingSight::origin).toList());
        Set<HearingId> passed = referred.passedTo(
                me,
                hearings.stream()
                        .filter(hearing -> !among.containsKey(origin(hearing)))
                        .toList());
        List<Hearing> shown = hearings.stream()
                .filter(hearing -> isAsked(me, hearing)
                        || among.containsKey(origin(hearing))
                        || passed.contains(hearing.inquiry().id()))
                .toList();
        Map<Origin, Matter> found =
                matters.find(shown.stream().map(HearingSight::origin).toList());
        Map<Origin, Instant> since = shown.stream()
                .map(Hearing::inquiry)
                .collect(Collectors.toMap(
                        Inquiry::origin, Inquiry::sentAt, (one, other) -> one.isAfter(other) ? one : other));
        Map<Origin, Matters.Part> parts = matters.parts(found, since);
        Map<Bars.Judging, Boolean> related = bars.related(shown.stream()
                .flatMap(hearing -> judging(me, hearing, found.get(origin(hearing))))
                .toList());
        Map<HearingId, After> after = after(me, shown, found, left, (inquiry, matter) -> {
            Matters.Part taking = matters.taking(matter, part(parts, inquiry.origin()));
            return person ->
                    bars.bar(judging(person, inquiry, matter), taking, related).isEmpty();
        });
        List<Seen> all = new ArrayList<>();
        for (Hearing hearing : shown) {
            Origin origin = origin(hearing);
            Matter matter = found.get(origin);
            // Who was asked stays so, whatever post they hold by now.
            HearingId id = hearing.inquiry().id();
            Relation relation = isAsked(me, hearing)
                    ? Relation.CONCERNED
                    : passed.contains(id) ? Relation.COMPETENT : among.get(origin);
            if (matter != null && relation != null) {
                Matters.Part part = passed.contains(id) ? judge -> Optional.empty() : part(parts, origin);
                all.add(seen(
                        me,
                        hearing,
                        matter,
                        relation,
                        judge -> bars.bar(judging(judge, hearing.inquiry(), matter), part, related),
                        after.get(id)));
            }
        }
        return all;
    }

    private static Matters.Part part(Map<Origin, Matters.Part> parts, Origin origin) {
        return parts.getOrDefault(origin, judge -> Optional.of(Bar.PARTY));
    }

    /// What of hearings that have ended is left to somebody, or could be.
    ///
    /// @param toRemind those whose reminder is theirs to write, to hand in or to sign, each with the day on which a
    ///     proceeding ended that this waited for
    /// @param toRefer those that wait for whoever is competent; whose each is [Referred] tells
    record LeftOf(Map<HearingId, Optional<LocalDate>> toRemind, Set<HearingId> toRefer) {}

    LeftOf left(CurrentPerson me) {
        return new LeftOf(toRemind(me), new LinkedHashSet<>(referred.waiting(me)));
    }

    /// The same as far as it matters for some: where none came to that, nothing is asked.
    private LeftOf left(CurrentPerson me, List<Hearing> among) {
        boolean reminds = among.stream()
                .flatMap(HearingSight::concluded)
                .anyMatch(ended -> ended.conclusion().outcome() == Outcome.REMINDED);
        return new LeftOf(
                reminds ? toRemind(me) : Map.of(),
                among.stream().anyMatch(this::passes) ? Set.copyOf(referred.waiting(me)) : Set.of());
    }

    boolean passes(Hearing hearing) {
        return hearing.passing(org.today()) != null;
    }

    private Map<HearingId, Optional<LocalDate>> toRemind(CurrentPerson me) {
        return Issuing.mayDraft(me) ? rows.toRemind(me.id()) : Map.of();
    }

    private Map<HearingId, After> after(
            CurrentPerson me,
            List<Hearing> shown,
            Map<Origin, Matter> found,
            LeftOf left,
            BiFunction<Inquiry, Matter, Predicate<PersonId>> free) {
        Map<HearingId, After> after = new HashMap<>(referred.left(
                me,
                shown.stream()
                        .filter(hearing ->
                                left.toRefer().contains(hearing.inquiry().id()))
                        .toList(),
                found,
                free));
        shown.stream().flatMap(HearingSight::concluded).forEach(hearing -> {
            HearingId id = hearing.inquiry().id();
            Optional<LocalDate> rests = left.toRemind().get(id);
            if (rests != null) {
                LocalDate since = rests.filter(hearing.countsOn()::isBefore).orElse(hearing.countsOn());
                after.put(id, new After(After.What.REMIND, since));
            }
        });
        return after;
    }

    private static Stream<Hearing.Concluded> concluded(Hearing hearing) {
        return hearing instanceof Hearing.Concluded ended ? Stream.of(ended) : Stream.empty();
    }

    private static Origin origin(Hearing hearing) {
        return hearing.inquiry().origin();
    }

    private static boolean isAsked(CurrentPerson me, Hearing hearing) {
        return hearing.inquiry().asked().equals(me.id());
    }

    private static Bars.Judging judging(PersonId judge, Inquiry inquiry, Matter matter) {
        return new Bars.Judging(judge, inquiry.asked(), matter.since(inquiry.sentAt()));
    }

    /// Whoever looks, asked or concluded.
    private static Stream<Bars.Judging> judging(CurrentPerson me, Hearing hearing, @Nullable Matter matter) {
        Inquiry inquiry = hearing.inquiry();
        return matter == null
                ? Stream.empty()
                : Stream.concat(
                                Stream.of(me.id(), inquiry.by()),
                                concluded(hearing)
                                        .map(ended -> ended.conclusion().by()))
                        .map(judge -> judging(judge, inquiry, matter));
    }

    private Seen seen(
            CurrentPerson me,
            Hearing hearing,
            Matter matter,
            Relation relation,
            Function<PersonId, Optional<Bar>> bar,
            @Nullable After after) {
        Hearing today = hearing.on(org.today());
        Optional<PersonId> holder =
                today.ended() ? Optional.empty() : holders.of(today, matter, matters.judges(matter), bar);
        boolean mine = holder.filter(me.id()::equals).isPresent();
        return new Seen(
                today,
                matter,
                relation,
                relation == Relation.CONCERNED ? Optional.empty() : bar.apply(me.id()),
                holder,
                mine,
                // Whoever is to say whether a conclusion holds says that before they go on from it.
                mine ? null : after);
    }
}

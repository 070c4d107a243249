package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Competent;
import damlam.org.Duty;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was passed to whoever is competent: whose it is to answer, or to pass on.
@Component
class Referred {
    private final ReferralRows rows;
    private final Matters matters;
    private final Bars bars;
    private final HearingHolders holders;
    private final Journal journal;
    private final Org org;

    Referred(ReferralRows rows, Matters matters, Bars bars, HearingHolders holders, Journal journal, Org org) {
        this.rows = rows;
        this.matters = matters;
        this.bars = bars;
        this.holders = holders;
        this.journal = journal;
        this.org = org;
    }

    /// The unit of whoever is competent today and may judge, the lowest first; empty where nobody in the chart is.
    Optional<UnitId> competent(Inquiry inquiry, Matter matter) {
        OrgChart chart = org.chart();
        Predicate<PersonId> free = free(inquiry, matter);
        return Competent.upward(chart, inquiry.asked(), Competent.heads(chart, inquiry.asked()))
                .filter(unit -> head(chart, unit)
                        .filter(free)
                        // Who is heard or inspected by the person opens nothing on them.
                        .filter(head -> !rows.judges(inquiry.asked(), head))
                        .isPresent())
                .findFirst();
    }

    /// Whoever heads a unit; where nobody does, its first deputy.
    Optional<PersonId> head(UnitId unit) {
        return head(org.chart(), unit);
    }

    private static Optional<PersonId> head(OrgChart chart, UnitId unit) {
        return chart.headOf(unit)
                .or(() -> chart.staffOf(unit).stream()
                        .filter(held -> held.duty() == Duty.DEPUTY)
                        .findFirst())
                .map(Appointment::person)
                .map(Person::id);
    }

    private Predicate<PersonId> free(Inquiry inquiry, Matter matter) {
        Matters.Part part = matters.taking(matter, matters.part(matter, inquiry.sentAt()));
        return person -> bars.bar(person, inquiry.asked(), part, matter.since(inquiry.sentAt()))
                .isEmpty();
    }

    /// Passes a matter to whoever is competent today, or says that nobody in the chart is.
    void pass(CurrentPerson me, Inquiry inquiry, Matter matter, int no, Instant at) {
        UnitId unit = competent(inquiry, matter).orElse(null);
        rows.pass(inquiry.id(), new Referral(no, unit, me.id(), at, null, null));
        Map<String, Object> facts = unit == null ? Map.of("no", no) : Map.of("no", no, "unit", unit.value());
        journal.append(
                new Entry(at, me.actor(), "inspection.refer", inquiry.id().subject(), facts, null));
    }

    /// Of some those that were passed to somebody as competent, or to a head in whose place they decide.
    Set<HearingId> passedTo(CurrentPerson me, Collection<Hearing> some) {
        boolean any = some.stream().anyMatch(hearing -> hearing.ended() || hearing.passing(org.today()) != null);
        if (!any) {
            return Set.of();
        }
        Set<HearingId> passed = rows.passedTo(me.id());
        return some.stream()
                .map(Hearing::inquiry)
                .filter(inquiry -> passed.contains(inquiry.id()) && matters.mayTakeUp(me.id(), inquiry.origin()))
                .map(Inquiry::id)
                .collect(Collectors.toSet());
    }

    /// Those that wait, and could be somebody’s.
    List<HearingId> waiting(CurrentPerson me) {
        return rows.waiting(me.id(), org.today());
    }

    List<HearingId> answeredUnread(CurrentPerson me) {
        return rows.answeredUnread(me.id());
    }

    boolean read(CurrentPerson me, HearingId id, Instant at) {
        return rows.read(id, me.id(), at);
    }

    /// What somebody has to do about some that wait.
    ///
    /// @param free who may take each up, from what was asked for all of them at once
    Map<HearingId, After> left(
            CurrentPerson me,
            List<Hearing> waiting,
            Map<Origin, Matter> found,
            BiFunction<Inquiry, Matter, Predicate<PersonId>> free) {
        Map<HearingId, Referral> referrals =
                rows.of(waiting.stream().map(hearing -> hearing.inquiry().id()).toList());
        Map<HearingId, After> all = new HashMap<>();
        for (Hearing hearing : waiting) {
            HearingId id = hearing.inquiry().id();
            Matter matter = found.get(hearing.inquiry().origin());
            Hearing.Passing passing = hearing.passing(org.today());
            if (matter != null && passing != null) {
                after(me, passing, matter, referrals.get(id), free.apply(hearing.inquiry(), matter))
                        .ifPresent(after -> all.put(id, after));
            }
        }
        return all;
    }

    private Optional<After> after(
            CurrentPerson me,
            Hearing.Passing passing,
            Matter matter,
            @Nullable Referral referral,
            Predicate<PersonId> free) {
        Optional<PersonId> competent = referral == null ? Optional.empty() : holder(referral, free);
        if (referral != null && competent.isPresent()) {
            return competent
                    .filter(head -> me.id().equals(head) || (standsIn(me.id(), head, referral) && free.test(me.id())))
                    .map(head -> new After(After.What.TAKE_UP, passing.waitsSince(referral)));
        }
        return passing(passing, matter, free)
                .filter(me.id()::equals)
                .map(holder -> new After(After.What.PASS_ON, passing.since()));
    }

    /// Whether somebody who may take it up decides on staff in that head’s place today.
    private boolean standsIn(PersonId person, PersonId head, Referral referral) {
        return Optional.ofNullable(referral.unit())
                .flatMap(unit -> InPlace.of(org.chart(), person, unit))
                .filter(place -> place.head().equals(head))
                .isPresent();
    }

    /// Who passes it on where nobody it was passed to can answer.
    Optional<PersonId> passing(Inquiry inquiry, Hearing.Passing passing, Matter matter) {
        return passing(passing, matter, free(inquiry, matter));
    }

    private Optional<PersonId> passing(Hearing.Passing passing, Matter matter, Predicate<PersonId> free) {
        return holders.passing(passing.conclusion(), matter, matters.judges(matter), free);
    }

    /// Who is to answer what was passed to them today; empty where nobody can.
    Optional<PersonId> holder(Inquiry inquiry, Matter matter, Referral referral) {
        return holder(referral, free(inquiry, matter));
    }

    private Optional<PersonId> holder(Referral referral, Predicate<PersonId> free) {
        return Optional.ofNullable(referral.unit()).flatMap(this::head).filter(free);
    }

    /// Each time it was passed on, the first first.
    List<Referral> passes(HearingId id) {
        return rows.passes(id);
    }

    Optional<Referral> of(HearingId id) {
        return Optional.ofNullable(rows.of(List.of(id)).get(id));
    }
}

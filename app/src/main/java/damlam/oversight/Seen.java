package damlam.oversight;

import damlam.inspection.FindingId;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An inspection as somebody sees it.
///
/// @param bar why they may have no part in it; empty where they may
/// @param hindrances what there is against those of the team, until it has signed
/// @param unheard once it could be concluded: findings about somebody who was not heard, with the day until which
///     they were asked, if they were
/// @param deciders who of the body's leadership decides on the team, the head first; `concluders` who may conclude
/// @param away for whom it waits, who cannot act here, `unitAway` whether that is everybody who speaks for
///     the unit
public record Seen(
        Inspection inspection,
        PersonId me,
        Part part,
        Stage stage,
        Optional<TeamBar> bar,
        List<Hindrance> hindrances,
        Map<FindingId, Optional<LocalDate>> unheard,
        List<PersonId> deciders,
        List<PersonId> concluders,
        List<PersonId> away,
        boolean unitAway) {
    public Seen {
        away = List.copyOf(away);
        deciders = List.copyOf(deciders);
        concluders = List.copyOf(concluders);
        hindrances = List.copyOf(hindrances);
        unheard = Map.copyOf(unheard);
    }

    /// Whether the time of somebody for whom it waits stands still.
    public boolean standsStill() {
        return unitAway || !away.isEmpty();
    }

    /// The same for those who look into it and conclude, while they can do nothing else.
    public boolean tellsStandstill() {
        return standsStill() && part.whole() && task() == Task.WAIT && !lacks();
    }

    /// Until when it waits for people who were asked; empty where somebody has to be asked first, or nobody at
    /// all.
    public Optional<LocalDate> waitsUntil() {
        return unheard.values().stream().allMatch(Optional::isPresent)
                ? unheard.values().stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// Whom these findings name.
    public List<PersonId> unheardPeople() {
        return inspection
                .about()
                .filter(each -> unheard.containsKey(each.id()))
                .flatMap(each -> Stream.ofNullable(each.named()))
                .distinct()
                .toList();
    }

    /// Those without whom it does not go on as it was decided: until the unit is shown what was found each of the team,
    /// and then whoever has still to sign.
    public List<Hindrance> missing() {
        return hindrances.stream()
                .filter(each -> each.bar().isPresent() && (isBeforeSending() || inspection.awaits(each.person())))
                .toList();
    }

    /// Whether another team has to be decided on.
    public boolean lacks() {
        return !missing().isEmpty();
    }

    /// Whether the team can be decided on: until the unit was shown what was found, and later where somebody is missing
    /// who has still to sign.
    public boolean teamIsOpen() {
        return stage == Stage.PLANNED || isBeforeSending() || lacks();
    }

    /// Whether there is a team, and nothing was sent to the unit.
    private boolean isBeforeSending() {
        return stage == Stage.AHEAD || stage == Stage.UNDER_WAY;
    }

    /// Whether what was answered and found is not for them yet: the unit is shown it with the draft.
    public boolean withheld() {
        return !part.whole() && inspection.sending() == null;
    }

    /// Whether they judge on who is in the team, without being in it.
    public boolean judges() {
        return decides() && !part.member() && bar.isEmpty();
    }

    /// Whether they take steps of the team.
    public boolean works() {
        return part.member() && bar.isEmpty();
    }

    public boolean leads() {
        return part.leads() && bar.isEmpty();
    }

    /// Whether they decide who is in the team: not whoever leads it, or is to.
    public boolean decides() {
        boolean planned = inspection.teams().isEmpty() && inspection.proposed().equals(me);
        return part.orders() && !part.leads() && !planned;
    }

    /// Whether they may end it: for the body, and never on what they had a part in finding, nor on themselves.
    public boolean concludes() {
        return part.body() && bar.isEmpty() && inspection.isFree(me);
    }

    /// Who may conclude now and could no longer, were these the team.
    public List<PersonId> lost(Collection<PersonId> team) {
        return concluders.stream().filter(team::contains).toList();
    }

    /// Who could conclude still.
    public List<PersonId> left(Collection<PersonId> team) {
        return concluders.stream().filter(person -> !team.contains(person)).toList();
    }

    /// Whether the unit is being inspected, and they, who act for it, have not opened that.
    public boolean isNews() {
        return part.unit() && isBeforeSending() && !inspection.told().contains(me);
    }

    /// Whether what they knew of was withdrawn, and they, who act for the unit, have not opened that.
    public boolean isTakenBack() {
        Cancellation cancelled = inspection.cancelled();
        return part.unit() && cancelled != null && !cancelled.told().contains(me);
    }

    /// Whether they may enter the number of the minutes: who is of the team, once these are signed.
    public boolean numbers() {
        return works() && inspection.sending() != null && inspection.isSigned() && inspection.number() == null;
    }

    /// Whether they may withdraw it, as long as nobody has begun: who decides on plan and team, and who planned it.
    public boolean withdraws() {
        return part.orders()
                && bar.isEmpty()
                && (decides() || inspection.plan().by().equals(me))
                && (stage == Stage.PLANNED || isBeforeSending())
                && inspection.isUntouched();
    }

    /// What there is for them to do.
    public Task task() {
        if (lacks() && judges()) {
            return Task.CHANGE;
        }
        return switch (stage) {
            case PLANNED -> decides() ? Task.TEAM : Task.WAIT;
            case AHEAD, UNDER_WAY -> works() ? Task.LOOK : Task.WAIT;
            case SENT -> part.unit() && inspection.unitDone().isEmpty() ? Task.EXPLAIN : Task.WAIT;
            case TO_SIGN -> mine() ? Task.SIGN : Task.WAIT;
            case TO_CONCLUDE -> concludes() && waitsUntil().isEmpty() && !standsStill() ? Task.CONCLUDE : Task.WAIT;
            case CONCLUDED, WITHDRAWN -> Task.NONE;
        };
    }

    private boolean mine() {
        boolean team = leads() && inspection.signature(Signature.Side.TEAM).isEmpty();
        boolean unit = part.unit() && inspection.signature(Signature.Side.UNIT).isEmpty();
        return team || unit || (works() && inspection.awaitsSecretary(me));
    }

    /// What there is to do about an inspection, for whoever looks.
    public enum Task {
        TEAM,
        /// Somebody of the team is barred since.
        CHANGE,
        LOOK,
        EXPLAIN,
        SIGN,
        CONCLUDE,
        /// Another's turn.
        WAIT,
        NONE;

        public boolean mine() {
            return this != WAIT && this != NONE;
        }
    }
}

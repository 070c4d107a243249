package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.procedure.StepRefusedException.Reason;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;

/// The personnel body has talked to the manager and proposes the removal.
///
/// @param established the day on which the ground was established
/// @param talked the day it talked to the person; without that there is no proposal
/// @param day the day the authority received it
public record RemovalProposal(
        Rules rules,
        WorkCalendar calendar,
        RemovalGround ground,
        LocalDate established,
        LocalDate talked,
        LocalDate day) {
    public RemovalProposal {
        StepRefusedException.require(!talked.isBefore(established) && !talked.isAfter(day), Reason.NO_TALK);
    }

    /// By when it must propose.
    public static Clock clock(Rules rules, LocalDate established, WorkCalendar calendar) {
        return Clock.start(rules.binding("removal.propose", established), established, List.of(), calendar);
    }

    /// By when the authority must decide.
    ///
    /// @param extended whether an objective reason makes it longer
    public Clock decideBy(boolean extended) {
        Clock clock = Clock.start(rules.binding("removal.decide", day), day, List.of(), calendar);
        LocalDate due = clock.due();
        return extended && due != null
                ? Clock.start(rules.binding("removal.extend", day), due, List.of(), calendar)
                : clock;
    }

    /// The leadership votes in secret: who voted what is nowhere.
    ///
    /// @param members all who belong to it, whether they came or not
    public RemovalDecision vote(LocalDate on, int members, int inFavour) {
        return new RemovalDecision(this, on, members, inFavour);
    }
}

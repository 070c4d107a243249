package damlam.detect;

/// What speaks against a signal, computed with the same care as the signal itself: it takes the opportunity, hit or
/// not, out of the comparison between parties.
///
/// @param figure what was found, of what; said by the factor
/// @param event 0-based position in the case of the move that shows it, -1 if no move does
public record Against(Factor factor, Figure figure, int event) {

    /// The factors, each with its figure.
    public enum Factor {
        /// More open work than is usual in the role, and not of the person's own making: open cases at receipt or
        /// at the end of the stretch, of how many count as usual ([Desks]).
        OVERLOAD,
        /// Away for a large part of the stretch: working time absent, of the working time of the stretch.
        ABSENCE,
        /// An opinion or decision that was asked for came after its date, or when most of the time was gone:
        /// working time by which it was late, of the time that had been given for it; the event is the answer.
        LATE_INPUT,
        /// A large part of the stretch was spent waiting for a party outside: that working time, of the working
        /// time of the stretch; the event is the WAIT.
        OUTSIDE_WAIT,
        /// The rule was reported as unclear: a policy review on that kind of work was open (figure 1 of 1), or the
        /// holder objected and was answered; the event is the OBJECT.
        UNCLEAR_RULE,
        /// The time from receipt to due was less than even quick peers need: working time given, of the working
        /// time needed.
        INFEASIBLE_DEADLINE
    }
}

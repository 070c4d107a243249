package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The council met: the person was heard or twice called, and the members voted in secret, first on whether to
/// discipline, then on the form.
public record CouncilMeeting(
        CouncilSummons summons,
        Presence presence,
        Set<SeatKind> present,
        Ballot discipline,
        @Nullable FormBallot forms) implements Step {
    public CouncilMeeting {
        present = Set.copyOf(present);
        Course course = summons.course();
        course.requireConsiderable(summons.meeting());
        boolean goesOn = presence != Presence.ABSENT || summons.goesOnWithout();
        StepRefusedException.require(goesOn, Reason.SUMMON_AGAIN);
        StepRefusedException.require(summons.council().quorate(present), Reason.QUORUM);
        course.law().binding("council.ballot");
        StepRefusedException.require(discipline.cast() == present.size(), Reason.COUNT);
        StepRefusedException.require(discipline.majority() == (forms != null), Reason.SECOND_BALLOT);
        if (forms != null) {
            StepRefusedException.require(forms.cast() == present.size(), Reason.COUNT);
            List<Form> lawful = Form.of(course.law(), course.subject().manager());
            StepRefusedException.require(lawful.containsAll(forms.votes().keySet()), Reason.FORM);
            StepRefusedException.require(forms.foremost().size() == 1, Reason.TIE);
        }
    }

    @Override
    public Course course() {
        return summons.course();
    }

    @Override
    public LocalDate day() {
        return summons.meeting();
    }

    @Override
    public Detection detection() {
        return summons.detection();
    }

    /// The council’s proposal, with minutes and file, reaches the authority.
    public Proposal propose(LocalDate received) {
        return new Proposal(this, received);
    }

    @Override
    public List<Clock> clocks() {
        return List.of(course().clock("council.proposal", day()));
    }
}

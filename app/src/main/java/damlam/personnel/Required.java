package damlam.personnel;

import static damlam.personnel.ProposalRefusedException.require;

import damlam.inspection.HearingClocks;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.personnel.StaffProposals.Wanted;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the law and fairness ask of a proposal before anybody signs it: a fitting post, its days, where a transfer
/// leads, a rotation its plan, area and time in the post.
@Component
class Required {
    private static final String ROTATION_LEAST = "rotation.least";
    private static final int USUAL_YEARS = 2;

    private final Rulebook book;
    private final Org org;

    Required(Rulebook book, Org org) {
        this.book = book;
        this.org = org;
    }

    void of(Wanted wanted, Kind kind, LocalDate today) {
        requireDays(wanted, kind, today);
        requireClocks(kind, today);
        if (wanted.ground().equals(StaffProposals.ROTATION)) {
            requireRotation(wanted, today);
        }
        if (kind == Kind.TRANSFER) {
            requireDestination(wanted, today);
        }
    }

    /// A post to which the ground can apply, before anything else of it is looked at.
    void post(Wanted wanted) {
        boolean suits = Grounds.isForPosts(wanted.ground(), org.chart().appointmentsOf(wanted.about()));
        require(suits, wanted.ground().equals(StaffProposals.ROTATION) ? Reason.ROTATION_MANAGER : Reason.OTHER_POST);
    }

    private static void requireDays(Wanted wanted, Kind kind, LocalDate today) {
        LocalDate talked = wanted.talked();
        require(!wanted.established().isAfter(today), Reason.DAYS);
        if (kind == Kind.REMOVE) {
            require(talked != null && !talked.isBefore(wanted.established()) && !talked.isAfter(today), Reason.DAYS);
        }
    }

    /// What will be needed later and works upon the person must hold before anything starts.
    private void requireClocks(Kind kind, LocalDate today) {
        if (kind.adverse()) {
            book.binding(HearingClocks.ANSWER, today);
        }
        if (kind == Kind.REMOVE) {
            for (String code : List.of("removal.propose", "removal.decide", "removal.vote")) {
                book.binding(code, today);
            }
        }
    }

    /// Who is rotated is so by a plan that everybody could read before, in one of the areas of the law, leads
    /// nobody and has held the post for some years; late work is a matter of discipline or help.
    private void requireRotation(Wanted wanted, LocalDate today) {
        RotationPlan plan = wanted.plan();
        require(plan != null && plan.area() != null && !plan.day().isAfter(today), Reason.PLAN);
        require(wanted.cases().isEmpty(), Reason.ROTATION_WORK);
        Appointment held = held(wanted.about());
        int years = book.on(ROTATION_LEAST, today)
                .map(rule -> rule.amount().count())
                .orElse(USUAL_YEARS);
        LocalDate earliest = held.from().plusYears(years);
        if (today.isBefore(earliest)) {
            throw new ProposalRefusedException(Reason.ROTATION_EARLY, earliest);
        }
    }

    private void requireDestination(Wanted wanted, LocalDate today) {
        Destination to = wanted.to();
        require(to != null && org.chart().unit(to.unit()).isPresent(), Reason.DESTINATION);
        if (to != null) {
            Appointment held = held(wanted.about());
            boolean same = held.unit().equals(to.unit())
                    && held.post().title().strip().equalsIgnoreCase(to.post().strip());
            require(!same && !to.from().isBefore(today), Reason.DESTINATION);
        }
    }

    private Appointment held(PersonId person) {
        return org.chart().appointmentsOf(person).getFirst();
    }
}

package damlam.daring;

import damlam.cases.CaseId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody proposed, or decided within their competence, with their reasons of that day.
///
/// @param interested whether they declared to have an interest of their own in it, `interest` which
/// @param caseId the work it is about; null where it is about none
/// @param asked the unit above whose head is to answer; null where nobody stands above them here
/// @param answerBy the last day for that; null where nobody is asked
/// @param found answers by people to the tests that the record cannot answer, in their order
public record Initiative(
        InitiativeId id,
        Kind kind,
        String about,
        String reasons,
        boolean interested,
        String interest,
        @Nullable CaseId caseId,
        PersonId by,
        UnitId unit,
        @Nullable UnitId asked,
        @Nullable LocalDate answerBy,
        Instant at,
        List<Filed> files,
        List<Step> steps,
        List<Tested> found) {
    /// Stored by name.
    public enum Kind {
        /// Somebody above decides on it.
        PROPOSAL,
        /// Decided already, within their own competence.
        DECISION
    }

    /// A file as it is listed.
    public record Filed(int no, String name, String mediaType, long bytes) {}

    public Initiative {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        found = List.copyOf(found);
    }

    /// The answer; empty while there is none.
    public Optional<Step> answer() {
        return steps.stream().filter(step -> step.act().answers()).findFirst();
    }

    /// Whether it was asked for and refused, so that nothing was done by it whose liability could be tested.
    public boolean refused() {
        return kind == Kind.PROPOSAL
                && answer().filter(step -> step.act() == Step.Act.DECLINED).isPresent();
    }

    private Optional<Step> forwarded() {
        return steps.stream().filter(step -> step.act() == Step.Act.FORWARDED).reduce((one, later) -> later);
    }

    /// Whose head is to answer, or answered; empty where nobody was asked.
    public Optional<UnitId> answering() {
        return forwarded().map(Step::to).or(() -> Optional.ofNullable(asked));
    }

    /// Whose head is to answer now; empty where nobody is.
    public Optional<UnitId> waitsFor() {
        return answer().isPresent() ? Optional.empty() : answering();
    }

    /// The last day for the answer; empty where none is waited for.
    public Optional<LocalDate> due() {
        return answer().isPresent()
                ? Optional.empty()
                : forwarded().map(Step::answerBy).or(() -> Optional.ofNullable(answerBy));
    }

    /// A time in which the head of a unit was to answer, from asking until they answered or passed it on.
    ///
    /// @param due the last day
    /// @param ended when it was answered or passed on; null while it runs
    public record Term(UnitId unit, LocalDate due, @Nullable Instant ended) {
        /// Whether the last day passed without an answer, whatever came later.
        public boolean missed(LocalDate today) {
            return (ended == null ? today : LocalDate.ofInstant(ended, Org.ZONE)).isAfter(due);
        }
    }

    /// Each time in which an answer was waited for, in order; what was missed stays missed.
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        UnitId unit = asked;
        LocalDate due = answerBy;
        for (Step step : steps) {
            if (step.act() != Step.Act.FORWARDED && !step.act().answers()) {
                continue;
            }
            if (unit != null && due != null) {
                terms.add(new Term(unit, due, step.at()));
            }
            unit = step.to();
            due = step.answerBy();
        }
        if (unit != null && due != null) {
            terms.add(new Term(unit, due, null));
        }
        return terms;
    }

    public boolean overdue(LocalDate today) {
        return due().filter(today::isAfter).isPresent();
    }
}

package damlam.discipline;

import damlam.access.OwnWork;
import damlam.calendar.WorkCalendar;
import damlam.inspection.HearingId;
import damlam.org.PersonId;
import damlam.procedure.Breach;
import damlam.procedure.Decision;
import damlam.procedure.Form;
import damlam.procedure.LawfulForm;
import damlam.procedure.Matter;
import damlam.procedure.NoBreach;
import damlam.procedure.Release;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decisions on somebody's discipline that were made here: whoever is competent need not remember them.
@Component
class Earlier {
    private final ProceedingRows rows;
    private final Rulebook book;
    private final OwnWork own;
    private final Obstacles obstacles;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Earlier(ProceedingRows rows, Rulebook book, OwnWork own, Obstacles obstacles) {
        this.rows = rows;
        this.book = book;
        this.own = own;
        this.obstacles = obstacles;
    }

    /// The facts by which each is entered in a later proceeding.
    List<Facts> of(PersonId person, LocalDate today) {
        Map<ProceedingId, ProceedingRows.Kept> all = own.look(() -> rows.kept(rows.about(person)));
        List<Facts> found = new ArrayList<>();
        all.forEach((id, kept) -> found.addAll(of(id, kept.acts(), today)));
        return found;
    }

    /// One that was decided on somebody, one way or the other.
    ///
    /// @param ended the day
    record Decided(ProceedingId id, LocalDate ended) {}

    /// The last one on somebody that was decided on the same: by the same conclusion or hearing, or a breach of the
    /// same kind that ended in the same days. Nobody is disciplined twice for one thing, nor again once that was
    /// found wrong.
    Optional<Decided> same(Opening opening, @Nullable HearingId hearing) {
        Map<ProceedingId, ProceedingRows.Kept> all = own.look(() -> rows.kept(rows.about(opening.person())));
        return all.entrySet().stream()
                .flatMap(each -> same(each.getKey(), each.getValue(), opening, hearing).stream())
                .max(Comparator.comparing(Decided::ended));
    }

    private Optional<Decided> same(
            ProceedingId id, ProceedingRows.Kept kept, Opening opening, @Nullable HearingId hearing) {
        try {
            Progress progress = progress(kept.acts());
            boolean decided = progress.step() instanceof Decision
                    || progress.step() instanceof Release
                    || progress.step() instanceof NoBreach;
            boolean same = isSamePaper(progress.opening(), opening)
                    || (hearing != null
                            && kept.hearing().filter(hearing::equals).isPresent())
                    || progress.detection().breaches().stream()
                            .anyMatch(breach -> breach.matter() == opening.matter()
                                    && !opening.breached().isBefore(breach.ended())
                                    && !opening.breached()
                                            .isAfter(progress.detection().day()));
            return decided && same ? Optional.of(new Decided(id, progress.step().day())) : Optional.empty();
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return Optional.empty();
        }
    }

    private static boolean isSamePaper(Opening one, Opening other) {
        return !one.number().isBlank()
                && one.number().strip().equalsIgnoreCase(other.number().strip())
                && Objects.equals(one.concluded(), other.concluded());
    }

    private Progress progress(List<Act> acts) {
        return Progress.of(acts, book, calendar, new Ground.Known(List.of(), obstacles.of(acts)));
    }

    private List<Facts> of(ProceedingId id, List<Act> acts, LocalDate today) {
        try {
            Progress progress = progress(acts);
            return progress.wrong().isEmpty()
                            && progress.step() instanceof Decision decision
                            && !decision.effective().isAfter(today)
                    ? decision.detection().breaches().stream()
                            .map(breach -> facts(id, decision, breach))
                            .toList()
                    : List.of();
        } catch (UnconfirmedRuleException | NoRuleException unread) {
            return List.of();
        }
    }

    private static Facts facts(ProceedingId id, Decision decision, Breach breach) {
        return Facts.NONE
                .with("held", id.value())
                .with("matter", breach.matter())
                .with("form", decision.form())
                .with("effective", decision.effective());
    }

    static List<LawfulForm.Prior> priors(List<Facts> found) {
        return found.stream().map(Earlier::prior).toList();
    }

    static LawfulForm.Prior prior(Facts facts) {
        return new LawfulForm.Prior(
                facts.of(Matter.class, "matter"), facts.of(Form.class, "form"), facts.day("effective"));
    }
}

package damlam.discipline;

import damlam.access.OwnWork;
import damlam.calendar.WorkCalendar;
import damlam.org.PersonId;
import damlam.procedure.Breach;
import damlam.procedure.Decision;
import damlam.procedure.Form;
import damlam.procedure.LawfulForm;
import damlam.procedure.Matter;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Decisions on somebody's discipline that were made here and stand: whoever is competent need not remember them.
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

    private List<Facts> of(ProceedingId id, List<Act> acts, LocalDate today) {
        try {
            Progress progress = Progress.of(acts, book, calendar, new Ground.Known(List.of(), obstacles.of(acts)));
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

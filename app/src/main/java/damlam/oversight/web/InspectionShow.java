package damlam.oversight.web;

import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.Findings;
import damlam.oversight.Inspection;
import damlam.oversight.InspectionId;
import damlam.oversight.Inspections;
import damlam.oversight.OversightRefusedException;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.oversight.Seen;
import damlam.oversight.Stage;
import damlam.page.Choice;
import damlam.page.Finder;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page of one inspection, as each of its forms comes back to it.
@Component
class InspectionShow {
    /// The only step that waits for a rule to be confirmed sets a day.
    private static final String UNCONFIRMED = "answerBy";

    private final Inspections inspections;
    private final Findings findings;
    private final InspectionWords said;
    private final Org org;
    private final Pages pages;

    InspectionShow(Inspections inspections, Findings findings, InspectionWords said, Org org, Pages pages) {
        this.inspections = inspections;
        this.findings = findings;
        this.said = said;
        this.org = org;
        this.pages = pages;
    }

    static InspectionId id(long number) {
        if (number < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new InspectionId(number);
    }

    Seen seen(CurrentPerson me, long number) {
        return inspections.see(me, id(number)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    View show(CurrentPerson me, long number, Typed typed) {
        Seen seen = seen(me, number);
        InspectionView view = said.view(me, typed.words(), seen, offered(seen));
        Map<String, Object> shown = new HashMap<>(Map.of("view", view, "typed", typed));
        if (view.stage() == Stage.AHEAD) {
            // What is missing in a form says nothing where the whole of it comes too early.
            typed.unplaced(typed.words().say("oversight.refused.NOT_BEGUN"));
        }
        return pages.of("oversight/show", shown);
    }

    private Offered offered(Seen seen) {
        OrgChart chart = org.chart();
        Inspection inspection = seen.inspection();
        boolean team = seen.decides() && seen.teamIsOpen();
        boolean works = seen.works() || seen.concludes();
        return new Offered(
                team ? people(chart, inspection.plan().body()) : List.of(),
                works && seen.stage() == Stage.UNDER_WAY ? people(chart, inspection.unit()) : List.of(),
                works && seen.stage() != Stage.AHEAD && seen.stage() != Stage.CONCLUDED
                        ? units(chart, inspection.plan().body())
                        : List.of());
    }

    static List<Choice> people(OrgChart chart, UnitId under) {
        return chart.peopleUnder(under).stream()
                .map(person -> Finder.choice(chart, person))
                .toList();
    }

    static List<Choice> units(OrgChart chart, UnitId body) {
        return chart.units().stream()
                .filter(InspectionShow::isAddressed)
                .filter(unit -> chart.subtree(body).contains(unit.id()))
                .map(unit -> Finder.choice(chart, unit))
                .toList();
    }

    static boolean isAddressed(Unit unit) {
        return unit.kind() != UnitKind.BODY && unit.kind() != UnitKind.TEAM;
    }

    /// Asks once more about a last day that is likely a mistake, unless whoever sends it has said that they mean this
    /// very day. The question stands in the place of an error of the field `<field>Despite`.
    ///
    /// @param sent the day on which the draft is shown to the unit
    void askOnce(Typed typed, String field, @Nullable LocalDate day, LocalDate sent) {
        if (day == null || !typed.right()) {
            return;
        }
        List<Findings.Doubt> doubts = findings.doubts(day, sent);
        // As a browser sends it, however it was typed: a tick is for one day.
        typed.fill(field, day.toString());
        String tick = field + "Despite";
        if (!doubts.isEmpty() && !typed.value(tick).equals(day.toString())) {
            Words words = typed.words();
            String last = words.date(findings.longest(sent).last());
            typed.wrong(
                    tick,
                    doubts.stream()
                            .map(doubt -> words.say("oversight.doubt." + doubt, words.date(day), last))
                            .collect(Collectors.joining(" ")));
        }
    }

    /// Takes a step, and comes back to the page; what is not taken is said at its field.
    View after(CurrentPerson me, long number, Typed typed, String field, Runnable act) {
        return after(me, number, typed, refused -> field, act);
    }

    /// @param field where a refusal is said
    View after(
            CurrentPerson me,
            long number,
            Typed typed,
            Function<OversightRefusedException, String> field,
            Runnable act) {
        boolean done = typed.right() && done(typed, field, act);
        return done ? new RedirectView("/inspections/" + number) : show(me, number, typed);
    }

    static boolean done(Typed typed, String field, Runnable act) {
        return done(typed, refused -> field, act);
    }

    static boolean done(Typed typed, Function<OversightRefusedException, String> field, Runnable act) {
        try {
            act.run();
            return true;
        } catch (OversightRefusedException refused) {
            if (refused.reason() == Reason.NOT_SEEN) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (refused.reason() == Reason.NOT_YOURS) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            typed.refuse(
                    field.apply(refused), typed.words().say("oversight.refused." + refused.reason(), refused.named()));
        } catch (UnconfirmedRuleException unconfirmed) {
            typed.refuse(
                    UNCONFIRMED,
                    typed.words()
                            .say(
                                    "inspection.unconfirmed",
                                    unconfirmed.rule().says(typed.words().english())));
        }
        return false;
    }
}

package damlam.inspection.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.documents.Document;
import damlam.inspection.FoundReport;
import damlam.inspection.Hearing;
import damlam.inspection.HearingClocks;
import damlam.inspection.HearingId;
import damlam.inspection.HearingLooks;
import damlam.inspection.Hearings;
import damlam.inspection.Inquiry;
import damlam.inspection.Matter;
import damlam.inspection.Reminder;
import damlam.inspection.Reminders;
import damlam.inspection.Reviews;
import damlam.journal.ErasedActs;
import damlam.org.Org;
import damlam.page.ErasedNotes;
import damlam.page.Pages;
import damlam.page.Typed;
import damlam.page.Words;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// The page of one hearing, as whoever looks sees it.
@Component
class HearingShow {
    private final Hearings hearings;
    private final HearingClocks clocks;
    private final Reminders reminders;
    private final FindingShow found;
    private final ReferralShow referred;
    private final HearingLooks looks;
    private final Reviews reviews;
    private final Cases cases;
    private final ErasedNotes erased;
    private final ErasedActs gone;
    private final Org org;
    private final Pages pages;

    HearingShow(
            Hearings hearings,
            HearingClocks clocks,
            Reminders reminders,
            Reviews reviews,
            FindingShow found,
            ReferralShow referred,
            HearingLooks looks,
            Cases cases,
            ErasedNotes erased,
            ErasedActs gone,
            Org org,
            Pages pages) {
        this.hearings = hearings;
        this.clocks = clocks;
        this.reminders = reminders;
        this.reviews = reviews;
        this.found = found;
        this.referred = referred;
        this.looks = looks;
        this.cases = cases;
        this.erased = erased;
        this.gone = gone;
        this.org = org;
        this.pages = pages;
    }

    View page(CurrentPerson me, long id, Typed typed) {
        return hearings.whole(me, id(id), seen -> page(me, id, seen, typed))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(CurrentPerson me, long id, Hearings.Seen seen, Typed typed) {
        HearingWords said = new HearingWords(typed.words(), org.chart());
        Optional<Reminder> reminder = reminders.of(seen);
        boolean recall =
                reminder.filter(one -> reminders.mayRecall(me, seen, one)).isPresent();
        Reviews.Asking asking = reviews.asking(me, seen);
        boolean mayAsk = asking == Reviews.Asking.YES;
        ReviewView review = new ReviewWords(typed.words(), org.chart(), reviews)
                .view(me, seen, asking, recall ? number(reminder.orElseThrow()) : "");
        HearingView view = said.view(
                me,
                seen,
                review,
                clocks.concludeBy(seen.hearing()),
                clocks.due(seen),
                clocks.mayConclude(seen),
                clocks.latest(seen.hearing()),
                title(titles(List.of(seen)), seen),
                seesCase(me, seen),
                further(me, seen, said, typed),
                typed);
        Map<String, Object> shown = new HashMap<>(Map.of("view", view, "review", review, "typed", typed));
        found.of(me, typed.words(), seen.matter(), "/hearings/" + id + "/evidence/%d")
                .ifPresent(each -> shown.put("found", each));
        looks.of(seen)
                .map(all -> all.stream()
                        .map(look -> FindingShow.line(typed.words(), org.chart(), look))
                        .toList())
                .ifPresent(each -> shown.put("looks", each));
        shown.put("erased", erased.of(id(id).subject(), typed.words()));
        shown.put("asked", hearings.questionFiles(seen));
        shown.put("ended", seen.hearing().ended());
        said.conclusion(seen.hearing()).ifPresent(each -> shown.put("concluded", each));
        boolean opens = reminder.filter(one -> reminders.opens(me, one)).isPresent();
        boolean groundless =
                reminder.filter(one -> reminders.isWithoutGround(seen, one)).isPresent();
        boolean mayDraft = reminders.mayDraft(me, seen);
        Optional<String> other = referred.otherMeasure(me, typed.words(), seen);
        said.reminder(reminder, opens, mayDraft, groundless, recall, seen)
                .or(() -> other.map(none -> ReminderView.NOTHING))
                .map(each -> each.with(other.orElse(""), other.isEmpty() ? "" : referred.address(me, seen)))
                .ifPresent(each -> shown.put("reminder", each));
        Optional<LocalDate> remindBy = seen.reminds() ? clocks.due(seen) : Optional.empty();
        String duty = groundless ? "" : said.duty(me, reminder, mayDraft, seen, remindBy, mayAsk, askBy(seen));
        clocks.afterRule(seen).filter(Rule::isDefault).ifPresent(rule -> shown.put("makeshift", rule));
        Optional<ReferralView> referral = referred.of(me, typed.words(), seen);
        referral.ifPresent(each -> shown.put("referral", each));
        if (view.conclude()) {
            shown.put("would", referred.before(me, typed.words(), seen));
        }
        Inquiry.Again again = seen.hearing().inquiry().again();
        if (again != null) {
            shown.put("again", again);
            shown.put("sees", hearings.sees(me, again.earlier()));
        }
        String left = referral.map(ReferralView::head)
                .filter(head -> !head.isEmpty())
                .map(head -> said.ask(head, mayAsk, askBy(seen)))
                .orElse("");
        shown.put("head", duty.isEmpty() ? left.isEmpty() ? view.head() : left : duty);
        return pages.of("inspection/show", shown);
    }

    /// Whom they wait for who passed it on, for a list.
    String waits(CurrentPerson me, Words words, Hearings.Seen seen) {
        return referred.waits(me, words, seen);
    }

    /// What followed from its conclusion, and that the words of the report it came from were erased: not by
    /// whom, which the page of the report tells those who see it.
    private List<HearingWords.Taken> further(CurrentPerson me, Hearings.Seen seen, HearingWords said, Typed typed) {
        List<HearingWords.Taken> steps = new ArrayList<>(referred.steps(me, typed.words(), seen));
        if (seen.wordless() && seen.matter() instanceof Matter.OfReport(FoundReport report)) {
            gone.of(report.id().subject()).stream()
                    .filter(act -> act.kind().equals("whistleblowing.report"))
                    .map(act -> said.gone(act.at()))
                    .forEach(steps::add);
        }
        return steps;
    }

    private Optional<LocalDate> askBy(Hearings.Seen seen) {
        return seen.hearing() instanceof Hearing.Concluded ended ? reviews.askBy(ended) : Optional.empty();
    }

    private static String number(Reminder reminder) {
        Document document = reminder.document();
        return document == null ? "" : document.number();
    }

    Map<CaseId, String> titles(List<Hearings.Seen> all) {
        List<CaseId> ids = all.stream()
                .flatMap(seen -> HearingWords.caseOf(seen.matter()).stream())
                .distinct()
                .toList();
        return cases.find(ids).stream()
                .collect(Collectors.toMap(
                        line -> line.work().id(), line -> line.work().title()));
    }

    static String title(Map<CaseId, String> titles, Hearings.Seen seen) {
        return HearingWords.caseOf(seen.matter()).map(titles::get).orElse("");
    }

    private boolean seesCase(CurrentPerson me, Hearings.Seen seen) {
        return me.is(Role.OFFICIAL)
                && HearingWords.caseOf(seen.matter())
                        .flatMap(id -> cases.find(id, me))
                        .isPresent();
    }

    static HearingId id(long id) {
        if (id < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new HearingId(id);
    }
}

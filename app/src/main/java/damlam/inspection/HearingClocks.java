package damlam.inspection;

import damlam.calendar.WorkCalendar;
import damlam.inspection.Hearings.Seen;
import damlam.org.Org;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// By when what should happen to a hearing, as the rule book says.
@Component
public class HearingClocks {
    public static final String ANSWER = "hearing.answer";
    public static final String EXTENSION = "hearing.extension";
    public static final String EXTENSIONS = "hearing.extensions";
    public static final String CONCLUDE = "hearing.conclude";
    public static final String REMIND = "hearing.remind";
    public static final String REFER = "hearing.refer";
    public static final String REVIEW = "hearing.review";
    public static final String REVIEW_ANSWER = "hearing.review.answer";

    private final Rulebook book;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    HearingClocks(Rulebook book, Org org) {
        this.book = book;
        this.org = org;
    }

    /// The last day that could be asked for; empty where no more time can be.
    public Optional<LocalDate> latest(Hearing hearing) {
        LocalDate today = org.today();
        if (!(hearing instanceof Hearing.Asked)
                || hearing.openExtension() != null
                || today.isAfter(hearing.answerBy())
                || hearing.extensions().size() >= count(EXTENSIONS, today)) {
            return Optional.empty();
        }
        return Optional.of(calendar.plusWorkingDays(hearing.answerBy(), count(EXTENSION, today)))
                .filter(hearing.answerBy()::isBefore);
    }

    /// How much a rule gives; nothing where none holds, or nobody has confirmed it.
    private int count(String code, LocalDate day) {
        return book.on(code, day)
                .filter(Rule::mayBind)
                .map(rule -> rule.amount().count())
                .orElse(0);
    }

    /// By when the present step should be taken; empty after it ended.
    public Optional<LocalDate> due(Seen seen) {
        return switch (Standing.of(seen)) {
            // More time that can still be refused is nothing to rely on.
            case TO_EXPLAIN, WAITED, TO_DECIDE, MORE_ASKED ->
                seen.hearing().standsStillSince() == null
                        ? Optional.of(seen.hearing().sureOn(org.today()))
                        : Optional.empty();
            // Whoever was asked is not left waiting beyond the day until which they would have had to explain.
            case TO_STOP ->
                concludeBy(seen.hearing())
                        .or(() -> seen.hearing() instanceof Hearing.Asked asked
                                ? Optional.of(asked.sureOn(org.today()))
                                : Optional.empty());
            case STOPPING -> Optional.empty();
            case TO_CONCLUDE, TO_BE_CONCLUDED -> concludeBy(seen.hearing());
            case TO_REVIEW, UNDER_REVIEW -> reviewBy(seen.hearing());
            case TO_REMIND, TO_TAKE_UP, TO_PASS_ON -> afterBy(seen);
            case CONCLUDED, WITHDRAWN -> Optional.empty();
        };
    }

    /// By when whoever may conclude should; empty before the person was heard, and after it ended.
    public Optional<LocalDate> concludeBy(Hearing hearing) {
        return hearing instanceof Hearing.Answered answered
                ? book.knownThen(CONCLUDE, answered.since()).map(rule -> end(rule, answered.since()))
                : Optional.empty();
    }

    /// By when what is left should be done: a reminder signed, a matter taken up, declined or passed on.
    private Optional<LocalDate> afterBy(Seen seen) {
        return Optional.ofNullable(seen.after())
                .flatMap(after -> afterRule(seen).map(rule -> end(rule, after.since())));
    }

    /// The rule that gives this time: as it was known on the day, or where none was yet, as it is. Empty where nothing
    /// is left to them.
    public Optional<Rule> afterRule(Seen seen) {
        String code = seen.reminds() ? REMIND : REFER;
        return Optional.ofNullable(seen.after()).map(After::since).flatMap(day -> rule(code, day));
    }

    /// By when what was passed on since a day should be answered, or passed on further.
    Optional<LocalDate> referBy(LocalDate since) {
        return rule(REFER, since).map(rule -> end(rule, since));
    }

    private LocalDate end(Rule rule, LocalDate since) {
        return calendar.plusWorkingDays(since, rule.amount().count());
    }

    private Optional<Rule> rule(String code, LocalDate day) {
        return book.knownThen(code, day).or(() -> book.on(code, day));
    }

    /// By when it should be answered that it was asked to look at a conclusion again; empty where it is not.
    public Optional<LocalDate> reviewBy(Hearing hearing) {
        return hearing instanceof Hearing.UnderReview open
                ? Optional.of(open.request().answerBy())
                : Optional.empty();
    }

    /// Whether somebody may conclude now: whoever holds it, and others only once its holder let the day pass. So it is
    /// neither taken out of their hands nor waits for ever.
    public boolean mayConclude(Seen seen) {
        return seen.mayJudge()
                && seen.hearing() instanceof Hearing.Answered
                && (seen.mine()
                        || concludeBy(seen.hearing())
                                .filter(day -> org.today().isAfter(day))
                                .isPresent());
    }
}

package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.inspection.ConductId;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import damlam.whistleblowing.ConductRefusedException.Reason;
import damlam.whistleblowing.ConductReport.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to who made a report. One of those with the right to asks, with the ground and its article; one of the
/// other
/// side agrees within some days. Both acts stand in the journal, and whoever reported is told.
@Component
public class Unsealings {
    public static final String AGREE = "conduct.open.agree";
    /// Begins the codes of the grounds that are offered.
    public static final String GROUND = "conduct.open.ground.";
    private static final int USUAL_DAYS = 3;
    private static final Pattern ARTICLES = Pattern.compile(", (\\p{L}+) (\\d+)(?:[–-](\\d+))?");

    private final Conducts conducts;
    private final ConductSteps steps;
    private final ConductActs acts;
    private final Rulebook book;
    private final Vault vault;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Unsealings(Conducts conducts, ConductSteps steps, ConductActs acts, Rulebook book, Vault vault) {
        this.conducts = conducts;
        this.steps = steps;
        this.acts = acts;
        this.book = book;
        this.vault = vault;
    }

    /// Whether somebody may ask now.
    public boolean mayAsk(Conducts.Seen seen) {
        return seen.mayOpen()
                && seen.report().opened().isEmpty()
                && seen.report().waitingOpening(acts.today()).isEmpty();
    }

    /// Whether somebody has to agree or refuse now.
    public boolean mayDecide(CurrentPerson me, Conducts.Seen seen) {
        return seen.mayOpen()
                && seen.report()
                        .waitingOpening(acts.today())
                        .filter(opening ->
                                conducts.mayDecide(me.id(), seen.report().id(), opening))
                        .isPresent();
    }

    /// The grounds that the rule book has today; none binds before officers have confirmed it.
    public List<Rule> grounds() {
        return book.on(acts.today()).stream()
                .filter(rule -> rule.code().startsWith(GROUND))
                .toList();
    }

    /// What a ground of the rule book is cited as.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody has confirmed it
    /// @throws ConductRefusedException if there is none of this code
    public String cited(String code) {
        Conducts.require(grounds().stream().anyMatch(rule -> rule.code().equals(code)), Reason.NO_SUCH);
        Rule ground = book.binding(code, acts.today());
        return ground.says() + " (" + ground.basis() + ")";
    }

    /// What the rule book knows a cited article to be about, where that is something else than opening who reported.
    public Optional<Rule> otherMatter(String cited) {
        String said = cited.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return book.on(acts.today()).stream()
                .filter(rule -> !rule.code().startsWith(GROUND))
                .filter(rule -> cites(said, rule.basis().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Whether it names the law and an article of a basis that is written as "law, article number".
    private static boolean cites(String said, String basis) {
        Matcher articles = ARTICLES.matcher(basis);
        if (!articles.find() || !said.contains(basis.substring(0, articles.start()))) {
            return false;
        }
        int first = Integer.parseInt(articles.group(2));
        int last = articles.group(3) == null ? first : Integer.parseInt(articles.group(3));
        return IntStream.rangeClosed(first, last)
                .anyMatch(no -> Pattern.compile(articles.group(1) + " " + no + "(?!\\d)")
                        .matcher(said)
                        .find());
    }

    /// Asks to open who made a report.
    ///
    /// @param article of the law that asks for it, or what a ground is [#cited(String)] as
    @Transactional
    public void ask(CurrentPerson me, ConductId id, String ground, String article) {
        ConductReport report = opened(me, id).report();
        Conducts.require(otherMatter(article).isEmpty(), Reason.OTHER_MATTER);
        Conducts.require(report.opened().isEmpty(), Reason.OPENED_ALREADY);
        LocalDate today = acts.today();
        Conducts.require(report.waitingOpening(today).isEmpty(), Reason.OPENING_WAITS);
        int no = report.openings().size() + 1;
        int days = book.on(AGREE, today).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        LocalDate agreeBy = calendar.plusWorkingDays(today, days);
        String sealedGround = vault.encrypt(ground);
        String sealedArticle = vault.encrypt(article);
        Instant at = acts.now();
        steps.askOpening(id, no, me.id(), sealedGround, sealedArticle, at, agreeBy);
        acts.record(
                me,
                "whistleblowing.openAsk",
                id,
                at,
                Map.of("no", no, "agreeBy", agreeBy.toString()),
                sealedGround + "\n" + sealedArticle);
    }

    /// Agrees to what another asked, or refuses it.
    @Transactional
    public void decide(CurrentPerson me, ConductId id, boolean agreed, String why) {
        ConductReport report = opened(me, id).report();
        Opening opening =
                report.waitingOpening(acts.today()).orElseThrow(() -> new ConductRefusedException(Reason.NOTHING_OPEN));
        Conducts.require(conducts.mayDecide(me.id(), id, opening), Reason.SAME_SIDE);
        String words = vault.encrypt(why);
        Instant at = acts.now();
        steps.decideOpening(id, opening, me.id(), agreed, words, at);
        String kind = agreed ? "whistleblowing.openAgree" : "whistleblowing.openRefuse";
        acts.record(
                me,
                kind,
                id,
                at,
                Map.of("no", opening.no(), "askedBy", opening.askedBy().value()),
                words);
    }

    private Conducts.Seen opened(CurrentPerson me, ConductId id) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.mayOpen(), Reason.NOT_YOURS);
        return seen;
    }
}

package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.inspection.ConductId;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import damlam.whistleblowing.ConductRefusedException.Reason;
import damlam.whistleblowing.ConductReport.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to who made a report. One of those with the right to asks, with a ground of the rule book; one of the other
/// side agrees within some days. Both acts stand in the journal, and whoever reported is told.
@Component
public class Unsealings {
    public static final String AGREE = "conduct.open.agree";
    /// Begins the codes of the grounds that are offered.
    public static final String GROUND = "conduct.open.ground.";
    /// An authority asks for it, in a document that came in.
    public static final String AUTHORITY = GROUND + "authority";
    /// Whoever reported agrees to it, here and themselves.
    public static final String CONSENT = GROUND + "consent";
    private static final int USUAL_DAYS = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Conducts conducts;
    private final ConductSteps steps;
    private final ConductActs acts;
    private final Rulebook book;
    private final Vault vault;
    private final Documents documents;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Unsealings(
            Conducts conducts, ConductSteps steps, ConductActs acts, Rulebook book, Vault vault, Documents documents) {
        this.conducts = conducts;
        this.steps = steps;
        this.acts = acts;
        this.book = book;
        this.vault = vault;
        this.documents = documents;
    }

    /// Whether somebody may ask now.
    public boolean mayAsk(Conducts.Seen seen) {
        return seen.mayOpen()
                && !seen.report().erased()
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

    /// Asks to open who made a report, on a ground of the rule book that officers have confirmed.
    ///
    /// @param code of the ground
    /// @param paper number of the document in which an authority asks for it; empty where the ground needs none
    /// @param reasons why it has to be opened in this case
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody has confirmed that ground
    /// @throws ConductRefusedException if it is not taken
    @Transactional
    public void ask(CurrentPerson me, ConductId id, String code, String paper, String reasons) {
        ConductReport report = opened(me, id).report();
        Conducts.require(grounds().stream().anyMatch(rule -> rule.code().equals(code)), Reason.NO_SUCH);
        LocalDate today = acts.today();
        Rule rule = book.binding(code, today);
        String asked = code.equals(AUTHORITY) ? "; " + registered(me, paper) : "";
        Conducts.require(report.opened().isEmpty(), Reason.OPENED_ALREADY);
        Conducts.require(report.waitingOpening(today).isEmpty(), Reason.OPENING_WAITS);
        boolean consented = code.equals(CONSENT);
        Conducts.require(!consented || report.agreesToBeKnown(), Reason.NO_CONSENT);
        int no = report.openings().size() + 1;
        int days = book.on(AGREE, today).map(each -> each.amount().count()).orElse(USUAL_DAYS);
        LocalDate agreeBy = calendar.plusWorkingDays(today, days);
        String sealedGround = vault.encrypt(reasons);
        String sealedArticle = vault.encrypt(rule.says() + " (" + rule.basis() + ")" + asked);
        Instant at = acts.now();
        steps.askOpening(id, new ConductSteps.Asked(no, me.id(), sealedGround, sealedArticle, at, agreeBy, consented));
        acts.record(
                me,
                "whistleblowing.openAsk",
                id,
                at,
                Map.of("no", no, "agreeBy", agreeBy.toString(), "consented", consented),
                sealedGround + "\n" + sealedArticle);
    }

    /// The request of an authority as it came into the registers, so that the second person reads what it is: number,
    /// day, whose it is and on what.
    private String registered(CurrentPerson me, String number) {
        List<Document> papers = documents
                .bearing(number)
                .filter(paper -> paper.direction() == Direction.INCOMING)
                .filter(paper -> documents.visible(me, paper.id()).isPresent())
                .toList();
        Conducts.require(!papers.isEmpty(), Reason.NO_PAPER);
        Document paper = papers.stream()
                .filter(one -> steps.prosecutes(one.issuer()))
                .findFirst()
                .orElseThrow(() -> new ConductRefusedException(Reason.NO_AUTHORITY));
        LocalDate day = paper.day();
        return "%s (%s), %s: %s".formatted(paper.number(), DAY.format(day), paper.issuer(), paper.subject());
    }

    /// Agrees to what another asked, or refuses it.
    @Transactional
    public void decide(CurrentPerson me, ConductId id, boolean agreed, String why) {
        ConductReport report = opened(me, id).report();
        Opening opening =
                report.waitingOpening(acts.today()).orElseThrow(() -> new ConductRefusedException(Reason.NOTHING_OPEN));
        Conducts.require(conducts.mayDecide(me.id(), id, opening), Reason.SAME_SIDE);
        Conducts.require(!agreed || !opening.consented() || report.agreesToBeKnown(), Reason.NO_CONSENT);
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

    /// Whether somebody may say, as whoever made it, that they agree, or take it back.
    public static boolean mayConsent(Conducts.Seen seen) {
        return seen.reporter() && seen.report().opened().isEmpty();
    }

    /// Agrees, as whoever made it, that who they are is opened; or takes it back.
    @Transactional
    public void consent(CurrentPerson me, ConductId id, boolean given) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.reporter(), Reason.NOT_YOURS);
        Conducts.require(mayConsent(seen), Reason.OPENED_ALREADY);
        if (seen.report().agreesToBeKnown() != given) {
            int no = seen.report().consents().size() + 1;
            steps.consent(id, no, given, acts.today());
            acts.anonymous("whistleblowing.consent", id, Map.of("no", no, "given", given), null);
        }
    }

    private Conducts.Seen opened(CurrentPerson me, ConductId id) {
        steps.alone();
        Conducts.Seen seen = conducts.find(me, id).orElseThrow(() -> new ConductRefusedException(Reason.NOT_SEEN));
        Conducts.require(seen.mayOpen(), Reason.NOT_YOURS);
        return seen;
    }
}

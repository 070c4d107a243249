package damlam.policy;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.cases.Consulting;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import damlam.policy.PolicyRefusedException.Reason;
import damlam.rulebook.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to opinions on a proposed amendment: each unit that is asked answers by its day, or is silent; what
/// organisations outside answer to a letter is a document that came in.
@Component
public class Opinions {
    static final String SILENCE = "policy.silence";
    static final String LETTER = "policy.outside.letter";
    static final String UNASK = "policy.outside.withdraw";

    private final PolicyRows rows;
    private final Amendments amendments;
    private final Consulting consulting;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    Opinions(PolicyRows rows, Amendments amendments, Consulting consulting, Org org, Journal journal, Clock clock) {
        this.rows = rows;
        this.amendments = amendments;
        this.consulting = consulting;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// How long an answer may take when it is asked for today; empty where no rule holds.
    public Optional<Consulting.Time> time() {
        return consulting.time(org.today());
    }

    /// The rule by which silence was agreement for what was asked so.
    public Optional<Rule> silence(Step asking) {
        return consulting
                .time(LocalDate.ofInstant(asking.at(), Org.ZONE))
                .map(Consulting.Time::silence)
                .filter(Rule::mayBind);
    }

    /// The units that are asked, have not answered, and for which somebody may.
    static List<UnitId> asked(CurrentPerson me, Review review, OrgChart chart) {
        return review.awaited(chart.day()).stream()
                .filter(unit -> chart.standIn(me.id(), chart.successor(unit)).isPresent())
                .toList();
    }

    /// By when the next step is due while or after opinions are asked for.
    Optional<LocalDate> due(Review review) {
        Step asking = review.asking().orElse(null);
        if (asking == null || review.waits(org.today())) {
            return review.last().map(Step::day);
        }
        LocalDate over = asking.day();
        LocalDate last = review.silent().isEmpty() && review.unanswered().isEmpty()
                ? Stream.concat(
                                review.answers(asking).stream().map(Opinion::at),
                                review.replies().stream()
                                        .filter(each -> each.no() == asking.no())
                                        .map(Reply::at))
                        .map(at -> LocalDate.ofInstant(at, Org.ZONE))
                        .max(LocalDate::compareTo)
                        .orElse(over)
                : over;
        return last == null ? Optional.empty() : consulting.decideBy(last);
    }

    /// Answers for each unit that is asked and for which they act.
    ///
    /// @throws PolicyRefusedException if nobody asks them any more
    @Transactional
    public void answer(CurrentPerson me, RegulationId id, String words) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        List<UnitId> units = asked(me, review, org.chart());
        PolicyRefusedException.require(!units.isEmpty(), Reason.NOT_ASKED);
        Step asking = review.asking().orElseThrow();
        for (UnitId unit : units) {
            record(me, new Opinion(asking.regulation(), asking.no(), unit, false, words, me.id(), now()));
        }
    }

    /// Whether somebody enters what organisations outside answer: whoever goes on with the review, until the next step.
    static boolean enters(CurrentPerson me, Review review, OrgChart chart) {
        return !review.unanswered().isEmpty()
                && review.last()
                        .filter(step -> chart.standIn(me.id(), chart.successor(step.holder()))
                                .isPresent())
                        .isPresent();
    }

    /// Enters what an organisation outside answered: a document that came in since it was asked.
    ///
    /// @param which of those that are asked, from 1
    /// @param number of the document, as it is in the registers
    /// @throws PolicyRefusedException if nobody waits for it, or there is no such document
    @Transactional
    public void reply(CurrentPerson me, RegulationId id, int which, String number) {
        Review review = entered(me, id, which);
        Step asking = review.asking().orElseThrow();
        LocalDate asked = LocalDate.ofInstant(asking.at(), Org.ZONE);
        DocumentId document = amendments
                .numbered(Outside.number(number))
                .filter(each -> each.direction() == Direction.INCOMING)
                .filter(each -> !each.registeredOn().isBefore(asked))
                .map(Document::id)
                .filter(each -> review.replies().stream()
                        .noneMatch(reply ->
                                reply.no() == asking.no() && reply.document().equals(each)))
                .findFirst()
                .orElseThrow(() -> new PolicyRefusedException(Reason.NO_REPLY));
        Reply reply = new Reply(asking.regulation(), asking.no(), which, document, me.id(), now());
        rows.insert(reply);
        journal.append(new Entry(
                reply.at(),
                me.actor(),
                "policy.reply",
                reply.regulation().subject(),
                Map.of("no", reply.no(), "which", which, "document", document.value()),
                null));
    }

    /// The letter of that number among what went out; empty where it is not there, or was recalled.
    public Optional<Document> letter(String number) {
        return amendments
                .numbered(number)
                .filter(each -> each.direction() == Direction.OUTGOING)
                .max(Comparator.comparing(Document::day));
    }

    /// Says by which letter an organisation outside is asked, where another number was typed.
    ///
    /// @throws PolicyRefusedException if nobody waits for it
    @Transactional
    public void correct(CurrentPerson me, RegulationId id, int which, String letter) {
        change(me, id, which, letter, "");
    }

    /// Asks an organisation outside no more: nobody waits for it.
    ///
    /// @throws PolicyRefusedException if nobody waits for it
    @Transactional
    public void unask(CurrentPerson me, RegulationId id, int which, String reason) {
        change(me, id, which, "", reason);
    }

    private void change(CurrentPerson me, RegulationId id, int which, String letter, String words) {
        Review review = entered(me, id, which);
        Step asking = review.asking().orElseThrow();
        int nth = review.changes(asking, which).size() + 1;
        OutsideChange change =
                new OutsideChange(asking.regulation(), asking.no(), which, letter, words, me.id(), now());
        rows.insert(change, nth);
        Map<String, Object> facts = new HashMap<>(Map.of("no", change.no(), "which", which, "nth", nth));
        if (!change.withdraws()) {
            facts.put("letter", change.letter());
        }
        journal.append(new Entry(
                change.at(),
                me.actor(),
                change.withdraws() ? UNASK : LETTER,
                change.regulation().subject(),
                facts,
                change.withdraws() ? words : null));
    }

    /// A review in which an organisation outside is waited for, for whoever enters what it answers.
    private Review entered(CurrentPerson me, RegulationId id, int which) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        PolicyRefusedException.require(enters(me, review, org.chart()), Reason.NOT_YOURS);
        PolicyRefusedException.require(review.unanswered().contains(which), Reason.NOT_ASKED);
        return review;
    }

    /// Records who was silent up to their day, before the next step is taken.
    void recordSilence(CurrentPerson me, Review review) {
        Optional<Step> asking = review.asking();
        asking.ifPresent(step -> review.silent()
                .forEach(
                        unit -> record(me, new Opinion(step.regulation(), step.no(), unit, true, "", me.id(), now()))));
    }

    private void record(CurrentPerson me, Opinion opinion) {
        rows.insert(opinion);
        journal.append(new Entry(
                opinion.at(),
                me.actor(),
                opinion.silent() ? SILENCE : "policy.opinion",
                opinion.regulation().subject(),
                Map.of("no", opinion.no(), "unit", opinion.unit().value()),
                opinion.silent() ? null : opinion.words()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

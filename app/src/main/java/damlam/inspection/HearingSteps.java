package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Relation;
import damlam.analysis.SignalFollowUp;
import damlam.analysis.SignalLimits;
import damlam.analysis.Signals;
import damlam.detect.Manifestation;
import damlam.org.Org;
import damlam.org.Person;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// From a signal to its hearing, or to the question that opens one.
@Component
class HearingSteps implements SignalFollowUp {
    private final Hearings hearings;
    private final HearingClocks clocks;
    private final SignalLimits limits;
    private final Rulebook book;
    private final Org org;

    HearingSteps(Hearings hearings, HearingClocks clocks, SignalLimits limits, Rulebook book, Org org) {
        this.hearings = hearings;
        this.clocks = clocks;
        this.limits = limits;
        this.book = book;
        this.org = org;
    }

    @Override
    public Optional<Told> told(CurrentPerson me, Signals.Seen seen) {
        Optional<Told> heard = hearings.of(me, seen.signal().id()).map(one -> told(one));
        return heard.isPresent() || !mayAsk(me, seen)
                ? heard
                : unconfirmed(seen).map(rule -> new Told("inspection.told.unconfirmed", List.of()));
    }

    private Told told(Hearings.Seen seen) {
        Hearing hearing = seen.hearing();
        Standing standing = Standing.of(seen);
        Object who =
                org.chart().person(hearing.inquiry().asked()).map(Person::name).orElse("");
        boolean silent =
                hearing.isSilent() && (standing == Standing.TO_CONCLUDE || standing == Standing.TO_BE_CONCLUDED);
        String key = "inspection.told." + standing + (silent ? ".silent" : "") + (seen.concerned() ? ".me" : "");
        return switch (hearing) {
            case Hearing.Asked asked -> new Told(key, List.of(who, hearing.answerBy()));
            case Hearing.Answered answered ->
                new Told(
                        standing == Standing.TO_BE_CONCLUDED && seen.holder().isEmpty()
                                ? "inspection.told.TO_BE_CONCLUDED.nobody"
                                : key,
                        List.of(who, clocks.concludeBy(answered).orElse(hearing.answerBy()), holder(seen)));
            case Hearing.UnderReview open ->
                new Told(
                        "inspection.told." + (seen.mine() ? Standing.TO_REVIEW : Standing.UNDER_REVIEW)
                                + (seen.concerned() ? ".me" : ""),
                        List.of(who, open.request().answerBy()));
            case Hearing.Withdrawn ended -> new Told(key, List.of(who));
            case Hearing.Concluded ended ->
                new Told("inspection.told.CONCLUDED." + ended.conclusion().outcome(), List.of(who));
        };
    }

    private Object holder(Hearings.Seen seen) {
        return seen.holder().flatMap(org.chart()::person).map(Person::name).orElse("");
    }

    @Override
    public List<Step> of(CurrentPerson me, Signals.Seen seen) {
        Optional<Hearings.Seen> hearing = hearings.of(me, seen.signal().id());
        if (hearing.isPresent()) {
            long id = hearing.get().hearing().inquiry().id().value();
            Step there = new Step("inspection.step.hearing", "/hearings/" + id);
            return hearing.get().hearing() instanceof Hearing.Withdrawn
                    ? Stream.concat(Stream.of(there), asking(me, seen).stream()).toList()
                    : List.of(there);
        }
        return asking(me, seen);
    }

    private List<Step> asking(CurrentPerson me, Signals.Seen seen) {
        if (!mayAsk(me, seen)) {
            return List.of();
        }
        return unconfirmed(seen)
                .map(rule -> new Step(
                        "inspection.step.unconfirmed", "/rulebook/" + rule.id().value()))
                .or(() -> Optional.of(new Step(
                        "inspection.step.ask",
                        "/hearings/new?signal=" + seen.signal().id().value(),
                        true)))
                .stream()
                .toList();
    }

    private boolean mayAsk(CurrentPerson me, Signals.Seen seen) {
        boolean daring = seen.signal().pattern().kind().manifestation() == Manifestation.DARING;
        return seen.relation() != Relation.CONCERNED
                && !daring
                && !seen.party()
                && seen.signal().stands()
                && !hearings.gaveTooMuch(me, seen.signal());
    }

    /// What has to be confirmed before anybody is asked about it.
    private Optional<Rule> unconfirmed(Signals.Seen seen) {
        return limits.unconfirmed(seen.signal().pattern().kind())
                .or(() -> book.on(HearingClocks.ANSWER, org.today()).filter(rule -> !rule.mayBind()));
    }
}

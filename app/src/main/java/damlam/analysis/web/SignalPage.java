package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Look;
import damlam.analysis.Pattern;
import damlam.analysis.Reckoning;
import damlam.analysis.Relation;
import damlam.analysis.SignalLimits;
import damlam.analysis.Signals;
import damlam.calendar.Certainty;
import damlam.cases.Cases;
import damlam.detect.Rules;
import damlam.detect.Threshold;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.rulebook.Rule;
import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts one signal's page together.
///
/// @param firstLook whether this is the first time that whom it is about looks at it
/// @param known what else is known where it is shown
record SignalPage(
        CurrentPerson me,
        SignalWords said,
        Signals.Seen seen,
        boolean firstLook,
        Rules rules,
        Known known,
        Instant now) {
    private static final int GIVERS_SHOWN = 3;

    /// @param small from which part of its limit on a figure is not small, in hundredths
    /// @param limits the rule that says whether its limits may work upon a person; null where it rests on none
    /// @param binding whether it may
    /// @param reckoning how its figure follows from the case's ledger; null where it needs no saying
    /// @param open who gave the person what they have to work on; null where that speaks against nothing
    record Known(
            Rule small,
            @Nullable Rule limits,
            boolean binding,
            @Nullable Reckoning reckoning,
            Cases.@Nullable OpenWork open) {}

    /// What of the case is shown.
    ///
    /// @param href its address for whoever may see it; empty for others
    record OfCase(String title, String href, Content drawn) {}

    SignalShown shown(OfCase ofCase, List<Look> looks) {
        FoundSignal signal = seen.signal();
        Pattern pattern = signal.pattern();
        boolean daring = pattern.kind().isDaring();
        Words words = said.words;
        return new SignalShown(
                signal.id().value(),
                said.kind(pattern.kind()),
                pattern.isExplained()
                        ? null
                        : words.say(
                                "analysis.manifestation.may",
                                words.say("analysis.manifestation."
                                        + pattern.kind().manifestation())),
                daring,
                isGentle(),
                !signal.stands(),
                head(daring),
                words.say("analysis.said." + pattern.kind(), said.party(pattern.named())),
                points(signal),
                reckoned(),
                ofCase.title(),
                ofCase.href(),
                against(pattern),
                nothingAgainst(daring),
                rule(signal),
                signal.isOpen(now) ? null : words.say("analysis.may.until", words.moment(signal.theirsUntil())),
                ofCase.drawn(),
                seen.relation() == Relation.CONCERNED ? looks(looks) : null);
    }

    /// What is said where nothing speaks against it; of one that is gone, the fact that overturned it.
    private String nothingAgainst(boolean daring) {
        String gone = said.gone(seen.signal().gone());
        return gone.isEmpty()
                ? said.words.say(daring ? "analysis.against.none.daring" : "analysis.against.none")
                : gone;
    }

    private Content head(boolean daring) {
        FoundSignal signal = seen.signal();
        FoundSignal.Gone gone = signal.gone();
        String whom = said.party(signal.pattern().named());
        Words words = said.words;
        if (gone != null) {
            return words.rich("analysis.show.gone", words.moment(gone.at()), said.gone(gone));
        }
        if (seen.relation() == Relation.CONCERNED) {
            String key = firstLook ? "analysis.show.first" : "analysis.show.mine";
            return words.rich(daring ? "analysis.show.daring.mine" : key);
        }
        if (daring) {
            return words.rich("analysis.show.daring.line", whom);
        }
        if (seen.party()) {
            boolean inspects = seen.relation() == Relation.INSPECTORATE;
            return words.rich(inspects ? "analysis.show.party.INSPECTORATE" : "analysis.show.party", whom);
        }
        int gave = gave();
        if (gave > 0) {
            return words.rich("analysis.show.line.gave", gave, open().cases(), whom);
        }
        return isGentle()
                ? words.rich("analysis.show.line.gentle", words.say("analysis.gentle." + gentleSince()), whom)
                : words.rich("analysis.show.line", whom);
    }

    /// For those who could ask: whether a talk comes first.
    private boolean isGentle() {
        FoundSignal signal = seen.signal();
        return signal.stands()
                && !signal.pattern().kind().isDaring()
                && seen.relation() != Relation.CONCERNED
                && !seen.party()
                && !gentleSince().isEmpty();
    }

    private String gentleSince() {
        Pattern pattern = seen.signal().pattern();
        if (pattern.isExplained()) {
            return "explained";
        }
        if (SignalLimits.isSmall(pattern, known.small().amount().count())) {
            return "small";
        }
        return said.isFaint(pattern) ? "faint" : "";
    }

    private Cases.OpenWork open() {
        Cases.OpenWork open = known.open();
        return open == null ? new Cases.OpenWork(0, Map.of()) : open;
    }

    /// How many of the cases that are too many whoever looks gave themselves.
    private int gave() {
        return seen.relation() == Relation.CONCERNED ? 0 : open().givers().getOrDefault(me.id(), 0);
    }

    private List<SignalShown.Weighed> against(Pattern pattern) {
        List<SignalShown.Weighed> all =
                new ArrayList<>(pattern.against().stream().map(this::weighed).toList());
        open().givers().entrySet().stream()
                .sorted(Map.Entry.<PersonId, Integer>comparingByValue()
                        .reversed()
                        .thenComparingLong(each -> each.getKey().value()))
                .limit(GIVERS_SHOWN)
                .map(each -> said.words.say(
                        each.getKey().equals(me.id()) ? "analysis.gave.me" : "analysis.gave",
                        each.getValue(),
                        open().cases(),
                        said.person(each.getKey()),
                        said.words.date(LocalDate.ofInstant(now, Org.ZONE))))
                .map(words -> new SignalShown.Weighed(words, "", ""))
                .forEach(all::add);
        return all;
    }

    private List<SignalShown.Reckoned> reckoned() {
        Reckoning sum = known.reckoning();
        if (sum == null) {
            return List.of();
        }
        Words words = said.words;
        List<SignalShown.Reckoned> lines = new ArrayList<>();
        lines.add(reckoned(
                words.say("analysis.reckoned.whole", words.momentWithYear(sum.from()), words.momentWithYear(sum.to())),
                sum.wholeMinutes(),
                ""));
        sum.others()
                .forEach((state, minutes) -> lines.add(reckoned(
                        words.say("analysis.reckoned.other", words.say("analysis.reckoned.state." + state)),
                        minutes,
                        "− ")));
        sum.counted()
                .forEach((state, minutes) -> lines.add(reckoned(
                        words.say("analysis.reckoned.counted", words.say("analysis.reckoned.state." + state)),
                        minutes,
                        "")));
        if (sum.takenOut() > 0) {
            lines.add(reckoned(words.say("analysis.reckoned.out"), sum.takenOut(), "− "));
        }
        lines.add(reckoned(words.say("analysis.reckoned.left"), sum.minutes(), "= "));
        return lines;
    }

    private SignalShown.Reckoned reckoned(String what, long minutes, String sign) {
        return new SignalShown.Reckoned(
                what,
                sign + said.words.lengthToTheMinute(Duration.ofMinutes(minutes).toMillis()));
    }

    private List<String> points(FoundSignal signal) {
        Pattern pattern = signal.pattern();
        Words words = said.words;
        List<String> points = new ArrayList<>();
        points.add(said.figure(pattern));
        String beyond =
                signal.stands() ? said.beyond(pattern, known.small().amount().count()) : "";
        if (!beyond.isEmpty()) {
            points.add(beyond);
        }
        if (!pattern.moves().isEmpty()) {
            points.add(said.moves(pattern));
        }
        if (pattern.from() != null && pattern.to() != null) {
            points.add(words.say("analysis.seen.between", said.full(pattern.from()), said.full(pattern.to())));
        } else if (pattern.from() != null) {
            points.add(words.say("analysis.seen.from", said.full(pattern.from())));
        } else if (pattern.to() != null) {
            points.add(words.say("analysis.seen.to", said.full(pattern.to())));
        }
        points.add(words.say("analysis.seen.since", words.momentWithYear(pattern.since())));
        points.add(
                signal.isRunning()
                        ? words.say("analysis.seen.asof", words.momentWithYear(signal.toldAt()))
                        : words.say("analysis.seen.found", words.momentWithYear(signal.foundAt())));
        return points;
    }

    private SignalShown.Weighed weighed(Pattern.Weight weight) {
        boolean shown = weight.moveNo() > 0;
        return new SignalShown.Weighed(
                said.against(weight),
                shown ? "#m" + weight.moveNo() : "",
                shown ? said.words.say("analysis.against.move", weight.moveNo()) : "");
    }

    private SignalShown.Rule rule(FoundSignal signal) {
        Pattern pattern = signal.pattern();
        List<Threshold> named = Thresholds.of(pattern.kind());
        List<Rules.Line> lines = rules.lines().stream()
                .filter(line -> named.contains(line.threshold()) && line.kind().isEmpty())
                .toList();
        Rules.@Nullable Line found = lines.stream()
                .filter(line -> line.certainty() != Certainty.UNVERIFIED)
                .findFirst()
                .orElse(null);
        return new SignalShown.Rule(
                said.words.say("analysis.pattern." + pattern.kind()),
                said.limit(pattern.figure()),
                said.strength(pattern),
                said.words.say("analysis.rule.version.of", signal.rules()),
                lines.stream()
                        .map(line -> new SignalShown.Threshold(
                                said.words.say("analysis.threshold." + line.threshold()),
                                Thresholds.value(line, said.words)))
                        .toList(),
                source(found),
                sure(found),
                binding(pattern.kind().isDaring()),
                known.limits() == null || pattern.kind().isDaring()
                        ? ""
                        : "/rulebook/" + known.limits().id().value());
    }

    /// What two officers confirmed stands for what nobody had.
    private String source(Rules.@Nullable Line found) {
        Rule limits = known.limits();
        if (limits != null && known.binding()) {
            return limits.basis();
        }
        return found == null ? said.words.say("analysis.rule.source") : found.source();
    }

    private Certainty sure(Rules.@Nullable Line found) {
        Rule limits = known.limits();
        if (limits != null && known.binding()) {
            return limits.certainty();
        }
        return found == null ? Certainty.UNVERIFIED : found.certainty();
    }

    private String binding(boolean daring) {
        if (daring) {
            return "";
        }
        String may = known.binding() ? "confirmed" : "unconfirmed";
        return said.words.say("analysis.binding." + (known.limits() == null ? "fact" : may));
    }

    private List<SignalShown.LookLine> looks(List<Look> looks) {
        return looks.stream()
                .filter(look -> !look.by().equals(me.id()))
                .map(look -> new SignalShown.LookLine(
                        said.person(look.by()),
                        said.words.say("analysis.relation." + look.as()),
                        look.party(),
                        said.words.momentWithYear(look.at())))
                .toList();
    }
}

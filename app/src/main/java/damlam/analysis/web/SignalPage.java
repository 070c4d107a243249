package damlam.analysis.web;

import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Look;
import damlam.analysis.Pattern;
import damlam.analysis.Relation;
import damlam.analysis.Signals;
import damlam.calendar.Certainty;
import damlam.detect.Rules;
import damlam.detect.Threshold;
import damlam.page.Words;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts one signal's page together.
///
/// @param firstLook whether this is the first time that whom it is about looks at it
record SignalPage(CurrentPerson me, SignalWords said, Signals.Seen seen, boolean firstLook, Rules rules, Instant now) {
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
                words.say(
                        "analysis.manifestation.may",
                        words.say("analysis.manifestation." + pattern.kind().manifestation())),
                daring,
                !signal.stands(),
                head(daring),
                words.say("analysis.said." + pattern.kind(), said.party(pattern.named())),
                points(signal),
                ofCase.title(),
                ofCase.href(),
                pattern.against().stream().map(this::weighed).toList(),
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
        return words.rich("analysis.show.line", whom);
    }

    private List<String> points(FoundSignal signal) {
        Pattern pattern = signal.pattern();
        Words words = said.words;
        List<String> points = new ArrayList<>();
        points.add(said.figure(pattern));
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
        points.add(words.say("analysis.seen.asof", words.momentWithYear(signal.toldAt())));
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
                found == null ? said.words.say("analysis.rule.source") : found.source(),
                found == null ? Certainty.UNVERIFIED : found.certainty());
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

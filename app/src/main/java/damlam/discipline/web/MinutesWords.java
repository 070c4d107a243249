package damlam.discipline.web;

import damlam.discipline.Act;
import damlam.discipline.ActKind;
import damlam.discipline.Proceedings;
import damlam.discipline.Seen;
import damlam.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What minutes say of votes on the screen: that they were, each by its mark, and those that were broken off.
record MinutesWords(Words words, Seen seen, Proceedings proceedings) {
    /// Of a vote on the screen what it hides, and each ballot by its mark, so that its member finds it; nothing
    /// of one on paper.
    List<String> marks(Act count) {
        if (!count.facts().has("ballot")) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say("discipline.paper.minutes.ballot", words.momentWithYear(count.at())));
        count.facts().all().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("vote."))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> words.say(
                        "discipline.paper.minutes.mark",
                        fact.getKey().substring("vote.".length()),
                        BallotPages.choice(fact.getValue().split(":", 2)[0], words)))
                .forEach(lines::add);
        return lines;
    }

    /// Ballots of the meeting that were broken off before an act, and why.
    List<String> brokenOff(Act minutes) {
        int met = seen.acts().stream()
                .filter(act -> act.kind() == ActKind.MEET && act.no() < minutes.no())
                .mapToInt(Act::no)
                .max()
                .orElse(Integer.MAX_VALUE);
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.BREAK && act.no() > met && act.no() < minutes.no())
                .map(act -> words.say(
                        "discipline.paper.minutes.broken",
                        words.momentWithYear(act.at()),
                        proceedings.words(act).strip()))
                .toList();
    }
}

package damlam.cases.web;

import damlam.cases.Evidence;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.cases.Said;
import damlam.eventlog.MoveKind;
import damlam.org.PersonId;
import damlam.page.Words;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A made move as a sentence.
final class MoveWords {
    private final Words words;
    private final Names names;

    private final Map<Integer, Map<Said, String>> said;
    private final Set<Integer> late;

    /// @param said what was said with the moves beside their words, by move number
    /// @param late the answers that came after their last day
    MoveWords(Words words, Names names, Map<Integer, Map<Said, String>> said, Set<Integer> late) {
        this.words = words;
        this.names = names;
        this.said = said;
        this.late = late;
    }

    CaseShown.MoveLine line(MadeMove move, Map<Integer, List<Evidence.Listed>> files, PersonId reader) {
        return new CaseShown.MoveLine(
                move.no(),
                sentence(move),
                move.words(),
                hints(move),
                files.getOrDefault(move.no(), List.of()),
                words.moment(move.at()),
                reader.equals(move.actor()) || reader.equals(move.forPerson())
                        ? "/record/moves/%d/%d".formatted(move.caseId().value(), move.no())
                        : "");
    }

    private Content sentence(MadeMove move) {
        Party to = move.to();
        String day = move.dueOn() == null ? "" : words.date(move.dueOn());
        String receiver = to == null ? move.outside() : names.full(to);
        boolean returned = move.kind() == MoveKind.DECIDE && move.ground() != null;
        String key = "cases.did." + move.kind().name() + (returned ? ".returned" : "");
        return words.rich(key, names.mover(move), receiver, day);
    }

    private List<String> hints(MadeMove move) {
        List<String> hints = new ArrayList<>();
        said.getOrDefault(move.no(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        hints.add(words.say("cases.said." + each.getKey().name(), each.getValue())));
        if (late.contains(move.no())) {
            hints.add(words.say("cases.hint.late"));
        }
        if (move.forPerson() != null) {
            hints.add(words.say("cases.hint.for", names.person(move.forPerson())));
        }
        if (move.ground() != null) {
            hints.add(words.say(
                    "cases.hint.ground",
                    words.say("cases.ground." + move.ground().name())));
        }
        if (move.stance() != null) {
            String said = move.kind() == MoveKind.DECIDE ? "cases.granted." : "cases.stance.";
            hints.add(words.say(said + move.stance().name()));
        }
        if (move.ownAuthority() != null) {
            hints.add(words.say(move.ownAuthority() ? "cases.hint.own" : "cases.hint.notOwn"));
        }
        if (move.dueOn() != null) {
            String day = words.date(move.dueOn());
            switch (move.kind()) {
                case ISSUE -> hints.add(words.say("cases.hint.due", day));
                case CONSULT, ESCALATE, OBJECT -> hints.add(words.say("cases.hint.answerBy", day));
                case WAIT -> hints.add(words.say("cases.hint.until", day));
                default -> {}
            }
        }
        if (move.inheritedBy() != null) {
            hints.add(words.say("cases.hint.inherited", names.unit(move.inheritedBy())));
        }
        return hints;
    }
}

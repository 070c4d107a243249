package damlam.discipline.web;

import damlam.discipline.Moves;
import damlam.discipline.Seen;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// That somebody was moved since a proceeding on them was opened, with day and paper, and what that means for who
/// decides.
@Component
class MovedNotes {
    private final Moves moves;
    private final Org org;

    MovedNotes(Moves moves, Org org) {
        this.moves = moves;
        this.org = org;
    }

    List<String> of(Words words, Seen seen) {
        return moves.since(seen)
                .map(moved -> notes(words, seen, moved, org.chart()))
                .orElse(List.of());
    }

    private static List<String> notes(Words words, Seen seen, Moves.Moved moved, OrgChart chart) {
        String where = Stream.concat(
                        moved.posts().stream()
                                .map(held ->
                                        words.say("discipline.moved.post", words.date(held.from()), post(chart, held))),
                        moved.left().stream().map(day -> words.say("discipline.moved.left", words.date(day))))
                .collect(Collectors.joining("; "));
        String papers = moved.papers().stream()
                .map(paper -> words.say("discipline.moved.paper", paper.number(), words.date(paper.day())))
                .collect(Collectors.joining("; "));
        List<String> notes = new ArrayList<>();
        notes.add(words.say(
                "discipline.moved" + (seen.concerned() ? ".you" : ""),
                where,
                papers.isEmpty()
                        ? words.say("discipline.moved.papers.none")
                        : words.say("discipline.moved.papers", papers)));
        notes.add(competence(words, seen, moved, chart));
        return notes;
    }

    private static String post(OrgChart chart, Appointment held) {
        return held.post()
                .titleIn(chart.everUnit(held.unit()).map(unit -> unit.name()).orElse(""));
    }

    private static String competence(Words words, Seen seen, Moves.Moved moved, OrgChart chart) {
        PersonId decider = moved.decider().orElse(null);
        if (decider == null) {
            return words.say("discipline.moved.goesOn");
        }
        PersonId competent = moved.competent().orElse(null);
        String key = competent == null ? "nobody" : competent.equals(decider) ? "same" : "other";
        return words.say(
                "discipline.moved." + key,
                name(words, seen, chart, decider),
                competent == null ? "" : name(words, seen, chart, competent));
    }

    private static String name(Words words, Seen seen, OrgChart chart, PersonId id) {
        return id.equals(seen.person())
                ? words.say("discipline.moved.me")
                : chart.person(id).map(Person::name).orElse("?");
    }
}

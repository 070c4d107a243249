package damlam.discipline.web;

import damlam.discipline.Doubt;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.procedure.Council;
import damlam.procedure.SeatKind;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who is what on a disciplinary council.
record CouncilWords(Words words, OrgChart chart) {
    /// `Lê Thị Mẫu, Chủ tịch Hội đồng`, one for each, in the order of the seats; a secretary without a seat comes last.
    List<String> composition(Map<SeatKind, PersonId> seats, PersonId secretary) {
        List<String> people = new ArrayList<>();
        new TreeMap<>(seats).forEach((seat, sits) -> people.add(member(seat, sits, secretary)));
        if (!seats.containsValue(secretary)) {
            people.add(words.say("discipline.seat.one", name(secretary), words.say("discipline.seat.secretary")));
        }
        return people;
    }

    List<String> composition(Council council) {
        return composition(council.seats(), council.secretary());
    }

    /// One of them, as whoever reads the minutes or the decision finds them.
    String member(SeatKind seat, PersonId sits, PersonId secretary) {
        String key = "discipline.seat." + (sits.equals(secretary) ? "secretary." : "") + seat;
        return words.say("discipline.seat.one", name(sits), words.say(key));
    }

    /// Who of it is under discipline, or in the time of effect of a decision, and by which rule that matters; empty for
    /// nobody.
    Optional<String> doubts(List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = doubts.getFirst().rule();
        return Optional.of(words.say(
                "discipline.doubts",
                doubts.stream().map(this::doubt).collect(Collectors.joining("; ")),
                rule.says(words.english()),
                rule.basis()));
    }

    private String doubt(Doubt doubt) {
        String no = String.valueOf(doubt.proceeding().value());
        LocalDate until = doubt.until();
        if (doubt.form() == null) {
            return words.say("discipline.doubt", name(doubt.person()), no);
        }
        String form = words.say("procedure.form." + doubt.form());
        return until == null
                ? words.say("discipline.doubt.decided", name(doubt.person()), no, form)
                : words.say("discipline.doubt.until", name(doubt.person()), no, form, words.date(until));
    }

    private String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }
}

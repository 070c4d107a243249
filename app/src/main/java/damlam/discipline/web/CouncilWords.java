package damlam.discipline.web;

import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.procedure.Council;
import damlam.procedure.SeatKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private String name(PersonId id) {
        return chart.person(id).map(Person::name).orElse("?");
    }
}

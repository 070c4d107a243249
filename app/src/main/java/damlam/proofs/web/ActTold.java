package damlam.proofs.web;

import damlam.journal.KeptEntry;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Typed;
import damlam.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an act says of itself, with the names of people, posts and units and the words of the closed vocabularies.
/// What has no words here is shown as it was recorded.
final class ActTold {
    /// Facts whose values are words of a feature, with where those words begin.
    private static final Map<String, String> VOCABULARIES = Map.of(
            "move", "cases.move.",
            "ground", "cases.ground.",
            "stance", "cases.stance.",
            "relation", "analysis.relation.");

    private final Words words;
    private final OrgChart chart;

    ActTold(Words words, OrgChart chart) {
        this.words = words;
        this.chart = chart;
    }

    /// Who did it, in which post, and for whom.
    List<ProofView.Told> who(KeptEntry entry) {
        List<ProofView.Told> told = new ArrayList<>();
        add(told, "person", person(entry.personId()));
        if (entry.postId() != null) {
            add(told, "post", post(entry.personId(), entry.postId()));
        }
        if (entry.forPersonId() != null) {
            add(told, "for", person(entry.forPersonId()));
        }
        return told;
    }

    /// Its details.
    ///
    /// @param facts as recorded
    List<ProofView.Told> facts(Map<String, Object> facts) {
        List<ProofView.Told> told = new ArrayList<>();
        if (facts.get("facts") instanceof Map<?, ?> details) {
            details.forEach((key, value) -> add(told, String.valueOf(key), value(String.valueOf(key), value)));
        }
        return told;
    }

    private void add(List<ProofView.Told> told, String key, String value) {
        String name = "proofs.fact." + key;
        told.add(new ProofView.Told(words.knows(name) ? words.say(name) : key, value));
    }

    private String value(String key, Object value) {
        String vocabulary = VOCABULARIES.get(key);
        if (vocabulary != null && words.knows(vocabulary + value)) {
            return words.say(vocabulary + value);
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "proofs.yes" : "proofs.no");
        }
        if (value instanceof Number id) {
            return switch (key) {
                case "person", "toPerson" -> person(id.longValue());
                case "unit", "toUnit", "inheritedBy" -> unit(id.longValue());
                default -> String.valueOf(id);
            };
        }
        return Typed.read(String.valueOf(value)).map(words::date).orElse(String.valueOf(value));
    }

    String person(long id) {
        return chart.person(new PersonId(id)).map(Person::name).orElse(String.valueOf(id));
    }

    private String unit(long id) {
        return chart.everUnit(new UnitId(id)).map(Unit::name).orElse(String.valueOf(id));
    }

    private String post(long person, long appointment) {
        Optional<Appointment> held = chart.careerOf(new PersonId(person)).stream()
                .filter(each -> each.id().value() == appointment)
                .findFirst();
        return held.map(each -> each.post().title() + ", " + unit(each.unit().value()))
                .orElse(String.valueOf(appointment));
    }
}

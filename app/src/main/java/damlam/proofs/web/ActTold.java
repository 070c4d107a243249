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
import java.util.Set;
import java.util.stream.Stream;

/// What an act says of itself, with the names of people, posts and units and the words of the closed vocabularies.
/// What has no words here is shown as it was recorded.
final class ActTold {
    /// Facts whose values are words of a feature, with where those words begin.
    private static final Map<String, String> VOCABULARIES = Map.of(
            "move", "cases.move.",
            "ground", "cases.ground.",
            "stance", "cases.stance.",
            "relation", "analysis.relation.");
    /// Whom details name by number, where what was done does not decide it.
    private static final Set<String> PEOPLE = Set.of(
            "about",
            "askedBy",
            "asker",
            "chair",
            "concerned",
            "decider",
            "firstAgreed",
            "inNameOf",
            "lead",
            "member",
            "named",
            "officer",
            "person",
            "secretary",
            "signer",
            "toPerson");
    private static final Set<String> UNITS =
            Set.of("asked", "authority", "body", "holder", "inheritedBy", "successor", "toUnit", "unit");
    /// Acts whose `to`, and whose `from`, is a person.
    private static final Set<String> FROM_TO_PEOPLE = Set.of("files.hand-over", "org.delegation");

    private final Words words;
    private final OrgChart chart;

    ActTold(Words words, OrgChart chart) {
        this.words = words;
        this.chart = chart;
    }

    /// Who did it, in which post, and for whom.
    List<ProofView.Told> who(KeptEntry entry) {
        List<ProofView.Told> told = new ArrayList<>();
        add(told, "", "person", person(entry.personId()));
        if (entry.postId() != null) {
            add(told, "", "post", post(entry.personId(), entry.postId()));
        }
        if (entry.forPersonId() != null) {
            add(told, "", "for", person(entry.forPersonId()));
        }
        return told;
    }

    /// Its details.
    ///
    /// @param kind of the act: whom a detail names is said by what was done
    /// @param facts as recorded
    List<ProofView.Told> facts(String kind, Map<String, Object> facts) {
        List<ProofView.Told> told = new ArrayList<>();
        if (facts.get("facts") instanceof Map<?, ?> details) {
            details(kind, details, told);
        }
        return told;
    }

    private void details(String kind, Map<?, ?> details, List<ProofView.Told> told) {
        details.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (key.equals("facts") && value instanceof Map<?, ?> more) {
                details(kind, more, told);
            } else {
                if (!isEmpty(value)) {
                    add(told, kind, key.replaceFirst("^seat\\d+$", "seat"), value(kind, key, value));
                }
            }
        });
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Map<?, ?> many && many.isEmpty())
                || (value instanceof List<?> several && several.isEmpty())
                || String.valueOf(value).isBlank();
    }

    /// @param kind of the act whose detail it is; empty for who did it
    private void add(List<ProofView.Told> told, String kind, String key, String value) {
        // Details have a `person` as well, and that is never who did it.
        String name = Stream.of("proofs.detail." + kind + "." + key, "proofs.detail." + key)
                .filter(each -> !kind.isEmpty() && words.knows(each))
                .findFirst()
                .orElse("proofs.fact." + key);
        told.add(new ProofView.Told(words.knows(name) ? words.say(name) : key, value));
    }

    private String value(String kind, String key, Object value) {
        String vocabulary = VOCABULARIES.get(key);
        if (vocabulary != null && words.knows(vocabulary + value)) {
            return words.say(vocabulary + value);
        }
        if (value instanceof Boolean yes) {
            return words.say(yes ? "proofs.yes" : "proofs.no");
        }
        String said = String.valueOf(value);
        if (said.matches("\\d{1,18}")) {
            long id = Long.parseLong(said);
            if (isPerson(kind, key)) {
                return id == 0 ? words.say("proofs.nobody") : person(id);
            }
            return UNITS.contains(key) && id != 0 ? unit(id) : said;
        }
        return Typed.read(said).map(words::date).orElse(said);
    }

    private static boolean isPerson(String kind, String key) {
        boolean fromTo = key.equals("from") || key.equals("to");
        return PEOPLE.contains(key)
                || key.matches("seat\\d+")
                || (fromTo && (FROM_TO_PEOPLE.contains(kind) || kind.startsWith("issuing.")));
    }

    String person(long id) {
        if (id == 0) {
            return words.say("proofs.system");
        }
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

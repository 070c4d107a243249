package damlam.figures;

import damlam.org.Person;
import damlam.org.PersonId;

/// One row behind a figure.
///
/// @param subject what it is: a word and a number, as in `case:77`, `person:12`, `minutes:5`
/// @param label its name on the day it was counted
/// @param counted how much it adds to the numerator
/// @param total how much it adds to the denominator; 1 for a case or a person
public record Fact(String subject, String label, int counted, int total) {
    private static final String PERSON = "person:";

    public Fact {
        if (counted < 0 || total < counted) {
            throw new IllegalArgumentException("%s counts %d of %d".formatted(subject, counted, total));
        }
    }

    static Fact person(Person person, boolean counted) {
        return one(PERSON + person.id().value(), person.name(), counted);
    }

    public boolean isPerson() {
        return subject.startsWith(PERSON);
    }

    public boolean isPerson(PersonId person) {
        return subject.equals(PERSON + person.value());
    }

    static Fact one(String subject, String label, boolean counted) {
        return new Fact(subject, label, counted ? 1 : 0, 1);
    }
}

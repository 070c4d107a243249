package damlam.finding;

import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one thing says, as it stands now.
///
/// @param number its own number; empty where it has none
/// @param title what it is called
/// @param text all it says besides, as it is written
/// @param facts what filters ask for, each a lexeme of [Lexemes]
/// @param issuer in words; may be empty
record Said(
        Thing thing,
        long id,
        LocalDate day,
        @Nullable UnitId unit,
        String number,
        String title,
        String text,
        List<Fact> facts,
        String issuer) {
    record Fact(String name, String value) {}

    Said {
        facts = List.copyOf(facts);
    }

    Lexemes lexemes() {
        Lexemes lexemes = new Lexemes();
        if (!number.isEmpty()) {
            lexemes.number(number);
        }
        lexemes.title(title).body(issuer).facts("i", issuer).body(text);
        facts.forEach(fact -> lexemes.fact(fact.name(), fact.value()));
        return lexemes;
    }
}

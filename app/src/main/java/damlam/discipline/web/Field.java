package damlam.discipline.web;

import damlam.page.Choice;
import java.util.List;

/// A field of the form for an act: its name is that of the fact that it gives.
///
/// @param label in words, `hint` empty for none
/// @param options of a choice
/// @param people among whom one is picked
/// @param value what stands there to begin with
public record Field(
        String name,
        Type type,
        String label,
        String hint,
        boolean required,
        List<Option> options,
        List<Choice> people,
        String value) {
    /// How it is typed.
    public enum Type {
        DAY,
        TIME,
        LINE,
        AREA,
        NUMBER,
        ONE_OF,
        CHECK,
        PERSON
    }

    /// @param value as it is kept, `label` as it is read
    public record Option(String value, String label) {}

    Field hinted(String said) {
        return new Field(name, type, label, said, required, options, people, value);
    }

    Field optional() {
        return new Field(name, type, label, hint, false, options, people, value);
    }

    Field standing(String begun) {
        return new Field(name, type, label, hint, required, options, people, begun);
    }
}

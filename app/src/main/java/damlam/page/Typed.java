package damlam.page;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What somebody typed into a form, and what is wrong with it, field by field: a form that is shown again keeps both.
public final class Typed {
    private final Words words;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();

    private Typed(Words words) {
        this.words = words;
    }

    /// Nothing typed yet, in the language of the request.
    public static Typed nothing(HttpServletRequest request) {
        return new Typed(Words.in(RequestContextUtils.getLocale(request)));
    }

    /// What a form sent: composed (NFC), without spaces around it.
    public static Typed in(HttpServletRequest request) {
        Typed typed = nothing(request);
        request.getParameterMap()
                .forEach((name, sent) -> typed.values.put(
                        name, Normalizer.normalize(sent[0], Normalizer.Form.NFC).strip()));
        return typed;
    }

    public Words words() {
        return words;
    }

    /// What stands in a field; empty if nothing does.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// The same, or what is there to begin with.
    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /// What is wrong with a field; null if nothing is.
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /// Marks a field as wrong, unless it is already; says what to do about it.
    public void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    public boolean right() {
        return errors.isEmpty();
    }

    /// The text of a field that may not be empty.
    public String text(String field) {
        String value = value(field);
        if (value.isEmpty()) {
            wrong(field, words.say("page.typed.missing"));
        }
        return value;
    }

    /// The day of a field that may not be empty; null if there is none, and then the field is marked.
    public @Nullable LocalDate day(String field) {
        return text(field).isEmpty() ? null : dayIfAny(field);
    }

    /// The day of a field that may be empty.
    public @Nullable LocalDate dayIfAny(String field) {
        String value = value(field);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            wrong(field, words.say("page.typed.day", value));
            return null;
        }
    }

    /// The number of a choice that may not be empty; 0 if there is none, and then the field is marked.
    public long choice(String field) {
        long number = choiceIfAny(field);
        if (number == 0) {
            wrong(field, words.say("page.typed.choice"));
        }
        return number;
    }

    /// The number of a choice that may be empty; 0 if it is.
    public long choiceIfAny(String field) {
        String value = value(field);
        return value.matches("[1-9][0-9]{0,17}") ? Long.parseLong(value) : 0;
    }
}

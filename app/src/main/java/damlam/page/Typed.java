package damlam.page;

import damlam.journal.Reasons;
import damlam.org.OrgRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What somebody typed into a form, and what is wrong with it, field by field: a form that is shown
/// again keeps both. [Pages] takes the status of its answer from what is wrong.
public final class Typed {
    private static final String ALL = Typed.class.getName();

    private static final Pattern MILLIMETRES = Pattern.compile("[1-9][0-9]?([.][0-9])?");

    /// Longer than any name, title or reason; and an index of the database holds it whatever letters it has.
    private static final int LONGEST = 500;

    private final Words words;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, List<String>> unsent = new HashMap<>();
    private final Map<String, List<Choice>> offered = new HashMap<>();

    private final List<String> refusals = new ArrayList<>();
    private String unplaced = "";

    private Typed(Words words) {
        this.words = words;
    }

    /// Nothing typed yet, in the language of the request.
    public static Typed nothing(HttpServletRequest request) {
        Typed typed = new Typed(Words.in(RequestContextUtils.getLocale(request)));
        List<Typed> all = new ArrayList<>(of(request));
        all.add(typed);
        request.setAttribute(ALL, all);
        return typed;
    }

    /// All that was made of what a request sent.
    static List<Typed> of(HttpServletRequest request) {
        return request.getAttribute(ALL) instanceof List<?> all
                ? all.stream().map(Typed.class::cast).toList()
                : List.of();
    }

    /// What a form sent: composed (NFC), without spaces around it. What is too long is kept, and marked.
    public static Typed in(HttpServletRequest request) {
        return in(request, Set.of(), LONGEST);
    }

    /// The same, where some fields take a text of several paragraphs.
    ///
    /// @param texts these fields
    /// @param longest so many letters
    public static Typed in(HttpServletRequest request, Set<String> texts, int longest) {
        Typed typed = nothing(request);
        request.getParameterMap().forEach((name, sent) -> {
            String value = Normalizer.normalize(sent[0], Normalizer.Form.NFC).strip();
            typed.values.put(name, value);
            int most = texts.contains(name) ? longest : LONGEST;
            if (value.length() > most) {
                typed.wrong(name, typed.words.say("page.typed.long", value.length(), most));
            }
        });
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

    /// Puts something into a field of a form that is shown again.
    public void fill(String field, String value) {
        values.put(field, value);
    }

    /// What is wrong with a field; null if nothing is.
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /// Marks a field as wrong, unless it is already; says what to do about it.
    public void wrong(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /// The same where nothing is wrong with the field itself: what the form asks for is not done as things stand.
    public void refuse(String field, String message) {
        wrong(field, message);
        refusals.add(message);
    }

    /// Whether what a form asked for was refused.
    public boolean refused() {
        return !refusals.isEmpty();
    }

    /// Why nothing is done with it, to be said where a page has no place for what is wrong and nothing was refused.
    public void unplaced(String why) {
        unplaced = why;
    }

    /// What to say where a page has no place for what is wrong: what was refused, or that there is no such form.
    private List<String> why() {
        return refusals.isEmpty() ? List.of(unplaced.isEmpty() ? words.say("page.refused.gone") : unplaced) : refusals;
    }

    /// The same of all that a request sent, with the names of the files.
    ///
    /// @param written what was written
    static Lost lost(List<Typed> all, List<String> written) {
        return new Lost(
                all.stream()
                        .filter(typed -> !typed.right())
                        .flatMap(typed -> typed.why().stream())
                        .distinct()
                        .toList(),
                written,
                all.stream()
                        .flatMap(typed -> typed.unsent.values().stream())
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /// All that is wrong and was refused.
    List<String> wrong() {
        return Stream.concat(errors.values().stream(), refusals.stream()).toList();
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

    /// The number of a paper, of a field that may not be empty.
    public String number(String field) {
        text(field);
        return numberIfAny(field);
    }

    /// The same of a field that may be empty.
    public String numberIfAny(String field) {
        String value = value(field);
        if (!value.isEmpty() && !PaperNumber.isOne(value)) {
            wrong(field, words.say("page.typed.number"));
        }
        return value;
    }

    /// Words that may not be empty and name a paper by its number and symbol.
    ///
    /// @param wrong the key of what is said where they name none
    public String naming(String field, String wrong) {
        String value = text(field);
        if (!value.isEmpty() && !PaperNumber.isIn(value)) {
            wrong(field, words.say(wrong));
        }
        return value;
    }

    /// Refuses reasons that have too little in them, with what counts.
    ///
    /// @param letters how many they need
    /// @param refusal what is asked for there, in words
    public void reasoned(String field, String reasons, int letters, String refusal) {
        if (!Reasons.suffice(reasons, letters)) {
            wrong(field, words.letters(refusal));
        }
    }

    /// The names of files that came in a field. A form that is shown again has lost them: no browser fills in such a
    /// field.
    void came(String field, List<String> names) {
        unsent.put(field, names);
    }

    /// The names of the files that are to be chosen again; empty for none.
    public String unsent(String field) {
        return String.join(", ", unsent.getOrDefault(field, List.of()));
    }

    /// The file of a field that may not be empty; without a byte where there is none.
    public byte[] file(String field, @Nullable MultipartFile sent) throws IOException {
        if (sent == null || sent.isEmpty()) {
            wrong(field, words.say("page.typed.file"));
            return new byte[0];
        }
        return sent.getBytes();
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
        return read(value).orElseGet(() -> {
            wrong(field, words.say("page.typed.day", value));
            return null;
        });
    }

    /// Millimetres below 100, with one decimal at the most, of a field that may be empty.
    ///
    /// @param wrong the key of what is said where it is none
    /// @return null if there are none, or the field is marked
    public @Nullable Double millimetresIfAny(String field, String wrong) {
        String value = value(field).replace(',', '.');
        if (!value.isEmpty() && !MILLIMETRES.matcher(value).matches()) {
            wrong(field, words.say(wrong));
            return null;
        }
        return value.isEmpty() ? null : Double.valueOf(value);
    }

    /// A day as browsers send it (2026-05-03), or as people here write it (3/5/2026); empty if
    /// there is no such day.
    public static Optional<LocalDate> read(String day) {
        String[] parts = day.strip()
                .replaceFirst("^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$", "$3-$2-$1")
                .split("-", -1);
        boolean figures = parts.length == 3
                && parts[0].length() == 4
                && Arrays.stream(parts).allMatch(part -> part.matches("[0-9]{1,4}"));
        try {
            return figures
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// First and last day, neither of which may be empty; null, and a field marked, if they are no
    /// days in this order.
    public @Nullable Days days(String first, String last) {
        LocalDate from = day(first);
        LocalDate until = until(last, from);
        if (value(last).isEmpty()) {
            text(last);
        }
        return from == null || until == null || !right() ? null : new Days(from, until);
    }

    /// People say the last day on which something holds; what is kept is the first on which it does not.
    ///
    /// @return null where no last day is named
    public @Nullable LocalDate until(String last, @Nullable LocalDate from) {
        LocalDate day = dayIfAny(last);
        if (day != null && from != null && day.isBefore(from)) {
            wrong(last, words.say("page.typed.lastBeforeFirst"));
        }
        return day == null ? null : day.plusDays(1);
    }

    /// Does what the form asks for, unless something is wrong with it; a refusal is said at the field it is about.
    ///
    /// @return whether it was done
    public boolean done(String field, Runnable act) {
        return made(field, () -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /// The same for an act that makes something.
    public <T> Optional<T> made(String field, Supplier<T> act) {
        if (!right()) {
            return Optional.empty();
        }
        try {
            return Optional.of(act.get());
        } catch (OrgRefusedException e) {
            refuse(field, words.say("org.refused." + e.refusal(), words.named(e.value())));
            return Optional.empty();
        }
    }

    /// What was chosen in a field of `tag.choices` that may not be empty: by number, or where no
    /// scripts run by a name typed into `<field>Name`. Several of that name are offered for the
    /// next try.
    public long pick(String field, Finder finder) {
        long id = pickIfAny(field, finder);
        if (id == 0) {
            wrong(field, words.say("page.typed.choice"));
        }
        return id;
    }

    /// The same for a field that may be empty.
    public long pickIfAny(String field, Finder finder) {
        String name = value(field + "Name");
        List<Choice> found =
                name.isEmpty() ? finder.byId(choiceIfAny(field)).stream().toList() : finder.find(name);
        offered.put(field, found);
        if (found.size() == 1) {
            values.put(field, String.valueOf(found.getFirst().id()));
            return found.getFirst().id();
        }
        if (!name.isEmpty()) {
            wrong(
                    field,
                    found.isEmpty()
                            ? words.say("page.typed.nobody", name)
                            : words.say(
                                    found.size() < Finder.MOST ? "page.typed.several" : "page.typed.several.first",
                                    name,
                                    found.size()));
        } else if (choiceIfAny(field) != 0) {
            wrong(field, words.say("page.typed.choice"));
        }
        return 0;
    }

    /// What [#pick] found for a field that comes back.
    public List<Choice> offered(String field) {
        return offered.getOrDefault(field, List.of());
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

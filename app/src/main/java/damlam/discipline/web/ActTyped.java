package damlam.discipline.web;

import damlam.discipline.Facts;
import damlam.org.OrgChart;
import damlam.page.Finder;
import damlam.page.Typed;
import damlam.procedure.SeatKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody typed into the form for an act, as its facts and words.
///
/// @param words empty where nothing was said
record ActTyped(Facts facts, String words) {
    /// Papers that are named by their number.
    private static final Set<String> NUMBERS = Set.of(
            "restsOn",
            "reminder",
            "number",
            "paper",
            "paperNo",
            "assigned",
            "namedUNION",
            "namedPARTY",
            "namedPERSONNEL");

    private static final int MOST_DIGITS = 3;
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    static ActTyped of(List<Field> fields, Typed typed, OrgChart chart) {
        Facts facts = Facts.NONE;
        String words = "";
        for (Field field : fields) {
            if (field.name().equals("words")) {
                words = field.required() ? typed.text("words") : typed.value("words");
            } else {
                facts = fact(facts, field, typed, chart);
            }
        }
        ordered(facts, typed);
        named(facts, typed);
        return new ActTyped(facts, words);
    }

    private static Facts fact(Facts facts, Field field, Typed typed, OrgChart chart) {
        String name = field.name();
        return switch (field.type()) {
            case DAY -> facts.with(name, field.required() ? typed.day(name) : typed.dayIfAny(name));
            case TIME -> time(facts, field, typed);
            case LINE, AREA -> {
                String said = NUMBERS.contains(name)
                        ? field.required() ? typed.number(name) : typed.numberIfAny(name)
                        : field.required() ? typed.text(name) : typed.value(name);
                yield said.isEmpty() ? facts : facts.with(name, said);
            }
            case NUMBER -> facts.with(name, number(name, typed));
            case ONE_OF ->
                !field.required() && typed.value(name).isEmpty() ? facts : facts.with(name, choice(field, typed));
            case CHECK -> typed.value(name).isEmpty() ? facts : facts.with(name, true);
            case PERSON -> {
                long person = typed.pick(name, Finder.people(chart));
                yield person == 0 ? facts : facts.with(name, person);
            }
        };
    }

    private static Facts time(Facts facts, Field field, Typed typed) {
        String name = field.name();
        String value = field.required() ? typed.text(name) : typed.value(name);
        if (!value.isEmpty() && !TIME.matcher(value).matches()) {
            typed.wrong(name, typed.words().say("discipline.typed.time", value));
        } else if (name.equals("ended") && !value.isEmpty() && value.compareTo(facts.text("begun")) < 0) {
            typed.wrong(name, typed.words().say("discipline.typed.hours", facts.text("begun"), value));
        }
        return value.isEmpty() ? facts : facts.with(name, value);
    }

    private static int number(String name, Typed typed) {
        String value = typed.text(name);
        if (!value.isEmpty() && !value.matches("\\d{1," + MOST_DIGITS + "}")) {
            typed.wrong(name, typed.words().say("discipline.typed.number", value));
        }
        return typed.error(name) == null ? Integer.parseInt(value) : 0;
    }

    private static String choice(Field field, Typed typed) {
        String value = typed.value(field.name());
        if (field.options().stream().noneMatch(option -> option.value().equals(value))) {
            typed.wrong(field.name(), typed.words().say("page.typed.choice"));
        }
        return value;
    }

    /// A paper by which an organisation names somebody has a number and a day.
    private static void named(Facts facts, Typed typed) {
        for (SeatKind seat : SeatKind.values()) {
            String day = "namedOn" + seat;
            if (facts.has("named" + seat) && !facts.has(day) && typed.error(day) == null) {
                typed.wrong(day, typed.words().say("page.typed.missing"));
            }
        }
    }

    /// What kept somebody from complaining has a first and a last day, or neither.
    private static void ordered(Facts facts, Typed typed) {
        boolean none = !facts.has("obstacleFrom") && !facts.has("obstacleTo");
        if (none || !typed.right()) {
            return;
        }
        LocalDate from = facts.dayIfAny("obstacleFrom");
        LocalDate to = facts.dayIfAny("obstacleTo");
        if (from == null || to == null) {
            typed.wrong(
                    from == null ? "obstacleFrom" : "obstacleTo", typed.words().say("page.typed.missing"));
        } else if (to.isBefore(from)) {
            typed.wrong("obstacleTo", typed.words().say("page.typed.lastBeforeFirst"));
        }
    }
}

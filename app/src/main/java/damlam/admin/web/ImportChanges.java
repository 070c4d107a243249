package damlam.admin.web;

import damlam.admin.web.ImportView.ChangeLine;
import damlam.admin.web.ImportView.Fact;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.OrgDifference;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import damlam.org.Person;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.page.Words;
import damlam.roster.Column;
import damlam.roster.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What each line of a list adds or changes: what is new, or what was and what is to be.
final class ImportChanges {
    private final Roster roster;
    private final OrgDifference difference;
    private final Words words;
    private final Map<String, String> unitNames = new HashMap<>();
    private final Map<UnitId, String> unitCodes = new HashMap<>();
    private final Map<String, String> personNames = new HashMap<>();

    ImportChanges(Roster roster, OrgDifference difference, OrgChart chart, Words words) {
        this.roster = roster;
        this.difference = difference;
        this.words = words;
        chart.everyUnit().forEach(unit -> {
            unitNames.put(unit.code(), unit.name());
            unitCodes.put(unit.id(), unit.code());
        });
        roster.plan().units().forEach(unit -> unitNames.put(unit.code(), unit.name()));
        chart.everyone().forEach(person -> personNames.put(person.code(), person.name()));
        roster.plan().people().forEach(person -> personNames.put(person.code(), person.name()));
    }

    /// In the order of the file.
    List<ChangeLine> lines() {
        List<ChangeLine> lines = new ArrayList<>();
        for (int i = 0; i < difference.units().size(); i++) {
            NewUnit unit = roster.plan().units().get(i);
            Effect<Unit> effect = difference.units().get(i);
            add(lines, Part.UNIT, i, effect, unit.name(), facts(unit, effect.before()), null);
        }
        for (int i = 0; i < difference.people().size(); i++) {
            NewPerson person = roster.plan().people().get(i);
            Effect<Person> effect = difference.people().get(i);
            add(lines, Part.PERSON, i, effect, person.name(), facts(person, effect.before()), null);
        }
        for (int i = 0; i < difference.appointments().size(); i++) {
            NewAppointment post = roster.plan().appointments().get(i);
            Effect<Appointment> effect = difference.appointments().get(i);
            String name = personNames.getOrDefault(post.person(), post.person());
            add(lines, Part.APPOINTMENT, i, effect, name, facts(post, effect), note(post, effect));
        }
        lines.sort(Comparator.comparing(ChangeLine::sheet).thenComparingInt(ChangeLine::line));
        return lines;
    }

    private void add(
            List<ChangeLine> lines,
            Part part,
            int index,
            Effect<?> effect,
            String name,
            List<Fact> facts,
            @Nullable String note) {
        if (effect.change() != Change.SAME) {
            Roster.Place place = roster.place(part, index);
            String what = effect.change().name().toLowerCase(Locale.ROOT) + "." + part;
            lines.add(new ChangeLine(place.sheet(), place.line(), what, name, facts, note));
        }
    }

    private List<Fact> facts(NewUnit unit, @Nullable Unit before) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Column.CODE, before == null ? null : before.code(), unit.code());
        add(facts, Column.NAME, before == null ? unit.name() : before.name(), unit.name());
        add(
                facts,
                Column.KIND,
                before == null ? null : kind(before.kind().name()),
                kind(unit.kind().name()));
        String above = before == null || before.parent() == null ? "" : unitCodes.getOrDefault(before.parent(), "");
        add(facts, Column.PARENT, before == null ? null : unitName(above), unitName(unit.parent()));
        add(facts, Column.FROM, before == null ? null : day(before.from()), day(unit.from()));
        add(facts, Column.LAST, before == null ? null : last(before.until()), last(unit.until()));
        if (unit.sort() > 0) {
            add(facts, Column.SORT, before == null ? null : String.valueOf(before.sort()), String.valueOf(unit.sort()));
        }
        return facts;
    }

    private List<Fact> facts(NewPerson person, @Nullable Person before) {
        List<Fact> facts = new ArrayList<>();
        add(facts, Column.CODE, before == null ? null : before.code(), person.code());
        add(facts, Column.NAME, before == null ? person.name() : before.name(), person.name());
        add(
                facts,
                Column.EMAIL,
                before == null ? null : Objects.toString(before.email(), ""),
                Objects.toString(person.email(), ""));
        add(
                facts,
                Column.PHONE,
                before == null ? null : Objects.toString(before.phone(), ""),
                Objects.toString(person.phone(), ""));
        return facts;
    }

    /// The days of a post that takes the place of another are its own.
    private List<Fact> facts(NewAppointment post, Effect<Appointment> effect) {
        Appointment before = effect.before();
        List<Fact> facts = new ArrayList<>();
        add(facts, Column.TITLE, before == null ? null : before.post().title(), post.title());
        String unit = before == null ? null : unitName(unitCodes.get(before.unit()));
        add(facts, Column.UNIT, unit, unitName(post.unit()));
        add(
                facts,
                Column.DUTY,
                before == null ? null : duty(before.duty().name()),
                duty(post.duty().name()));
        Appointment same = effect.change() == Change.REPLACES ? null : before;
        if (effect.change() != Change.REPLACES) {
            add(facts, Column.FROM, same == null ? null : day(same.from()), day(post.from()));
        }
        add(facts, Column.LAST, same == null ? null : last(same.until()), last(post.until()));
        return facts;
    }

    /// A post that takes the place of another says when; one that was held from that day on was recorded wrongly.
    private @Nullable String note(NewAppointment post, Effect<Appointment> effect) {
        Appointment before = effect.before();
        if (before == null) {
            return null;
        }
        boolean other = !before.post().title().equals(post.title())
                || before.duty() != post.duty()
                || !post.unit().equals(unitCodes.get(before.unit()));
        return switch (effect.change()) {
            case REPLACES -> words.say("admin.import.replaces", last(post.from()), words.date(post.from()));
            case CHANGED -> other ? words.say("admin.import.corrects", words.date(post.from())) : null;
            case ADDED, SAME -> null;
        };
    }

    /// Only what differs is said; of what is new, only what there is.
    private void add(List<Fact> facts, Column column, @Nullable String before, String after) {
        if (!after.equals(before) && (before != null || !after.isEmpty())) {
            String none = words.say("admin.import.none");
            String label = words.say("roster.column." + column);
            String was = before == null || !before.isEmpty() ? before : none;
            facts.add(new Fact(label, was, after.isEmpty() ? none : after));
        }
    }

    private String kind(String kind) {
        return words.say("org.kind." + kind);
    }

    private String duty(String duty) {
        return words.say("org.duty." + duty);
    }

    private String unitName(@Nullable String code) {
        return code == null || code.isEmpty() ? "" : unitNames.getOrDefault(code, code);
    }

    private String day(LocalDate day) {
        return words.date(day);
    }

    private String last(@Nullable LocalDate until) {
        return until == null ? "" : words.date(until.minusDays(1));
    }
}

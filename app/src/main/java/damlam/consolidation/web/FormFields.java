package damlam.consolidation.web;

import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindows;
import damlam.calendar.WorkCalendar;
import damlam.forms.FigureGroup;
import damlam.forms.FormSection;
import damlam.forms.ReportForm;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitGroup;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the Office typed to define a form, and what is wrong with it, field by field.
///
/// @param errors for each field that cannot be used the name of its message
public record FormFields(
        String name,
        String purpose,
        String basis,
        String receiver,
        String superior,
        String place,
        String kind,
        String dueWorkingDays,
        String startsOn,
        String group,
        String asked,
        Map<String, String> errors) {
    /// Everyone under the body, whom a directive can address.
    static final String ALL_UNITS = "";

    private static final int LONGEST_LINE = 500;
    private static final int MOST_DAYS = 60;

    public FormFields {
        errors = Map.copyOf(errors);
    }

    static FormFields empty(LocalDate today, String place, String asked) {
        return new FormFields(
                "", "", "", "", "", place, PeriodKind.MONTH.name(), "5", today.toString(), ALL_UNITS, asked, Map.of());
    }

    static FormFields of(Map<String, String> form, OrgChart chart, UnitId body) {
        FormFields typed = new FormFields(
                line(form, "name"),
                line(form, "purpose"),
                line(form, "basis"),
                line(form, "receiver"),
                line(form, "superior"),
                line(form, "place"),
                line(form, "kind"),
                line(form, "dueWorkingDays"),
                line(form, "startsOn"),
                line(form, "group"),
                form.getOrDefault("asked", "").replace("\u0000", "").strip(),
                Map.of());
        return typed.withErrors(typed.check(chart, body));
    }

    private static String line(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private FormFields withErrors(Map<String, String> found) {
        return new FormFields(
                name, purpose, basis, receiver, superior, place, kind, dueWorkingDays, startsOn, group, asked, found);
    }

    private Map<String, String> check(OrgChart chart, UnitId body) {
        Map<String, String> found = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_LINE) {
            found.put("name", "name");
        }
        if (receiver.isEmpty() || receiver.length() > LONGEST_LINE) {
            found.put("receiver", "receiver");
        }
        if (kindOf().isEmpty()) {
            found.put("kind", "kind");
        }
        if (days() < 1 || days() > MOST_DAYS) {
            found.put("dueWorkingDays", "days");
        }
        LocalDate start = start();
        if (start == null || start.isBefore(chart.day().minusYears(1))) {
            found.put("startsOn", "startsOn");
        } else if (found.isEmpty() && firstDue(start).isBefore(chart.day())) {
            found.put("startsOn", "overdue");
        }
        if (units(chart, body).isEmpty()) {
            found.put("group", "group");
        }
        if (asked.length() > LONGEST_LINE * 10) {
            found.put("asked", "asked");
        }
        return found;
    }

    /// The last day of the first report that this form would ask for.
    private LocalDate firstDue(LocalDate start) {
        LocalDate cutOff =
                ReportWindows.standard().holding(kindOf().orElseThrow(), start).lastDay();
        return WorkCalendar.vietnam().plusWorkingDays(cutOff, days());
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    private Optional<PeriodKind> kindOf() {
        return Arrays.stream(PeriodKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    private int days() {
        return dueWorkingDays.matches("\\d{1,3}") ? Integer.parseInt(dueWorkingDays) : 0;
    }

    private @Nullable LocalDate start() {
        try {
            LocalDate day = LocalDate.parse(startsOn);
            return day.getYear() > 2100 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<UnitId> units(OrgChart chart, UnitId body) {
        return group.equals(ALL_UNITS)
                ? chart.units().stream()
                        .filter(unit -> chart.subtree(body).contains(unit.id()))
                        .filter(unit -> unit.kind() != UnitKind.BODY && unit.kind() != UnitKind.TEAM)
                        .map(Unit::id)
                        .toList()
                : chart.group(group).map(UnitGroup::units).orElse(List.of()).stream()
                        .filter(unit -> chart.unit(unit).isPresent())
                        .toList();
    }

    /// @param body the body whose units are asked
    /// @param workTitle the title of the part that gives the figures
    ReportForm form(OrgChart chart, UnitId body, String workTitle) {
        LocalDate start = start();
        if (start == null || !isRight()) {
            throw new IllegalStateException("these fields make no form: " + errors);
        }
        List<FormSection> sections = new ArrayList<>();
        sections.add(new FormSection(1, workTitle, List.of(FigureGroup.WORK), null));
        asked.lines()
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .forEach(title -> sections.add(new FormSection(sections.size() + 1, title, List.of(), title)));
        return new ReportForm(
                name,
                purpose,
                basis,
                receiver,
                superior.isEmpty() ? null : superior,
                place,
                null,
                kindOf().orElseThrow(),
                days(),
                start,
                null,
                units(chart, body),
                sections);
    }
}

package damlam.roster;

import damlam.org.OrgChart;
import damlam.org.OrgImport;
import damlam.sheets.Sheet;
import damlam.sheets.UnreadableFileException;
import damlam.sheets.UnreadableFileException.Reason;
import java.util.ArrayList;
import java.util.List;

/// Understands the sheets of one file: finds the heads, then reads line after line.
final class RosterReader {
    private final Problems problems = new Problems();
    private final UnitLines units;
    private final PersonLines people;

    RosterReader(OrgChart chart) {
        UnitNames names = new UnitNames(chart);
        units = new UnitLines(names, chart.everyUnit(), chart.day());
        people = new PersonLines(names, chart);
    }

    Roster read(List<Sheet> sheets) throws UnreadableFileException {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Table.of(sheet).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            throw sheets.stream()
                    .map(Table::without)
                    .filter(complaint -> complaint.reason() != Reason.NO_TABLE)
                    .findFirst()
                    .orElseGet(() -> new UnreadableFileException(Reason.NO_TABLE, sheets.size() + " sheets"));
        }
        // Units first, whatever the order of the sheets, for people are named by them.
        tables.stream()
                .filter(table -> !table.ofPeople())
                .forEach(table -> table.rows().forEach(row -> units.read(new Line(table, row, problems))));
        units.resolve();
        tables.stream()
                .filter(Table::ofPeople)
                .forEach(table -> table.rows().forEach(row -> people.read(new Line(table, row, problems))));
        people.checkEmails();
        return new Roster(
                new OrgImport(units.units, people.people, people.appointments),
                units.places,
                people.places,
                people.appointmentPlaces,
                problems.wrong(),
                problems.waiting(),
                units.doubtful,
                tables.stream().flatMap(table -> table.unread().stream()).toList());
    }
}

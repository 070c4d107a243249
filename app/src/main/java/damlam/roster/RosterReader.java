package damlam.roster;

import damlam.org.Duty;
import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.OrgImport;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import damlam.org.Unit;
import damlam.org.UnitKind;
import damlam.roster.Roster.Place;
import damlam.roster.UnreadableFileException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the sheets of one file: finds the heads, then reads line after line.
final class RosterReader {
    /// Titles and notes may stand above the heads of the columns.
    private static final int HEADS_WITHIN = 15;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Set<Column> OF_PEOPLE = Set.of(Column.EMAIL, Column.UNIT, Column.TITLE, Column.DUTY);
    /// A new unit or appointment without a first day starts today.
    private final LocalDate today;

    private final Map<String, Unit> knownUnits = new HashMap<>();
    private final Map<String, @Nullable String> codeByName = new HashMap<>();
    private final Map<String, NewPerson> seenPeople = new HashMap<>();
    private final List<NewUnit> units = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();
    private final List<NewAppointment> appointments = new ArrayList<>();
    private final List<Place> unitPlaces = new ArrayList<>();
    private final List<Place> personPlaces = new ArrayList<>();
    private final List<Place> appointmentPlaces = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RosterReader(OrgChart chart) {
        this.today = chart.day();
        chart.everyUnit().forEach(unit -> knownUnits.put(unit.code(), unit));
        chart.units().forEach(unit -> name(unit.code(), unit.name()));
    }

    /// Two units of one name can be told apart by their codes only.
    private void name(String code, String name) {
        codeByName.merge(Fold.of(name), code, (one, other) -> one.equals(other) ? one : "");
    }

    private record Table(String sheet, Map<Column, Integer> columns, List<Sheet.Row> rows, boolean ofPeople) {}

    Roster read(List<Sheet> sheets) throws UnreadableFileException {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            table(sheet).ifPresent(tables::add);
        }
        if (tables.isEmpty()) {
            throw new UnreadableFileException(Reason.NO_TABLE, sheets.size() + " sheets");
        }
        // Units first, whatever the order of the sheets, for people are named by them.
        tables.stream().filter(table -> !table.ofPeople()).forEach(this::readUnits);
        tables.stream().filter(Table::ofPeople).forEach(this::readPeople);
        return new Roster(
                new OrgImport(units, people, appointments), unitPlaces, personPlaces, appointmentPlaces, problems);
    }

    private static Optional<Table> table(Sheet sheet) {
        for (int i = 0; i < Math.min(HEADS_WITHIN, sheet.rows().size()); i++) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            List<String> cells = sheet.rows().get(i).cells();
            for (int c = 0; c < cells.size(); c++) {
                int place = c;
                ListWords.column(cells.get(c)).ifPresent(column -> columns.putIfAbsent(column, place));
            }
            if (columns.containsKey(Column.CODE) && columns.containsKey(Column.NAME)) {
                boolean ofPeople = columns.keySet().stream().anyMatch(OF_PEOPLE::contains);
                List<Sheet.Row> rows = sheet.rows().subList(i + 1, sheet.rows().size());
                return Optional.of(new Table(sheet.name(), columns, rows, ofPeople));
            }
        }
        return Optional.empty();
    }

    private void readUnits(Table table) {
        // Names first: a unit may be named as parent before its own line.
        for (Sheet.Row row : table.rows()) {
            Line line = new Line(table.sheet(), row, table.columns(), new ArrayList<>());
            if (!line.text(Column.CODE).isEmpty()) {
                name(line.text(Column.CODE), line.text(Column.NAME));
            }
        }
        for (Sheet.Row row : table.rows()) {
            if (!row.isBlank()) {
                readUnit(new Line(table.sheet(), row, table.columns(), problems));
            }
        }
    }

    private void readUnit(Line line) {
        String code = line.required(Column.CODE, "roster.problem.code");
        String name = line.required(Column.NAME, "roster.problem.name");
        Unit known = knownUnits.get(code);
        UnitKind kind = kind(line, known);
        LocalDate from = line.day(Column.FROM);
        LocalDate until = line.until();
        int sort = sort(line);
        if (!line.isRight() || kind == null) {
            return;
        }
        LocalDate start = from != null ? from : known != null ? known.from() : today;
        LocalDate end = until != null ? until : known != null ? known.until() : null;
        units.add(new NewUnit(code, name, kind, unitCode(line.text(Column.PARENT)), start, end, sort));
        unitPlaces.add(line.place());
    }

    private static @Nullable UnitKind kind(Line line, @Nullable Unit known) {
        String word = line.text(Column.KIND);
        if (word.isEmpty() && known != null) {
            return known.kind();
        }
        Optional<UnitKind> kind = ListWords.kind(word);
        if (kind.isEmpty()) {
            line.wrong(Column.KIND, "roster.problem.kind", word);
        }
        return kind.orElse(null);
    }

    private static int sort(Line line) {
        String text = line.text(Column.SORT);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            line.wrong(Column.SORT, "roster.problem.sort", text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /// A unit may be named by its code or its name; a word that is neither stays as it is, and is then not found.
    private @Nullable String unitCode(String word) {
        if (word.isEmpty() || knownUnits.containsKey(word)) {
            return word.isEmpty() ? null : word;
        }
        String code = codeByName.get(Fold.of(word));
        return code == null || code.isEmpty() ? word : code;
    }

    private void readPeople(Table table) {
        for (Sheet.Row row : table.rows()) {
            if (!row.isBlank()) {
                readPerson(new Line(table.sheet(), row, table.columns(), problems));
            }
        }
    }

    private void readPerson(Line line) {
        String code = line.required(Column.CODE, "roster.problem.code");
        String name = line.required(Column.NAME, "roster.problem.name");
        String unit = line.required(Column.UNIT, "roster.problem.unit");
        String title = line.required(Column.TITLE, "roster.problem.title");
        String email = line.text(Column.EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            line.wrong(Column.EMAIL, "roster.problem.email", email);
        }
        Duty duty = duty(line, title);
        LocalDate from = line.day(Column.FROM);
        LocalDate until = line.until();
        if (!line.isRight() || !takePerson(line, new NewPerson(code, name, email.isEmpty() ? null : email))) {
            return;
        }
        String unitCode = unitCode(unit);
        appointments.add(new NewAppointment(
                code, unitCode == null ? unit : unitCode, title, duty, from == null ? today : from, until));
        appointmentPlaces.add(line.place());
    }

    /// Said in its own column, or plain from the title; everyone else handles work.
    private static Duty duty(Line line, String title) {
        String word = line.text(Column.DUTY);
        if (word.isEmpty()) {
            return ListWords.duty(title).orElse(Duty.MEMBER);
        }
        Optional<Duty> duty = ListWords.duty(word);
        if (duty.isEmpty()) {
            line.wrong(Column.DUTY, "roster.problem.duty", word);
        }
        return duty.orElse(Duty.MEMBER);
    }

    /// Who holds several posts has several lines, which agree on who it is.
    private boolean takePerson(Line line, NewPerson person) {
        NewPerson seen = seenPeople.putIfAbsent(person.code(), person);
        if (seen == null) {
            people.add(person);
            personPlaces.add(line.place());
            return true;
        }
        if (!seen.name().equals(person.name())) {
            line.wrong(Column.CODE, "roster.problem.twoNames", person.code() + ": " + seen.name());
            return false;
        }
        return true;
    }
}

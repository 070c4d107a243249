package damlam.logfile;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import java.util.List;
import java.util.function.Supplier;

/// Encodes the rows of the native log of moves (DESIGN.md, section 6).
final class MoveRows implements RowEncoder {
    private static final int CASE = column("case");
    private static final int KIND = column("kind");
    private static final int AT = column("at");
    private static final int ACTOR = column("actor");
    private static final int ACTOR_UNIT = column("actor_unit");
    private static final int MOVE = column("move");
    private static final int TO_UNIT = column("to_unit");
    private static final int TO_PERSON = column("to_person");
    private static final int GROUND = column("ground");
    private static final int DUE = column("due");
    private static final int EVIDENCE = column("evidence");
    private static final int STANCE = column("stance");
    private static final int OWN_AUTHORITY = column("own_authority");

    private final String file;
    private final Instants times;
    private final Dictionary cases = new Dictionary();
    private final Dictionary kinds = new Dictionary();
    private final Dictionary units = new Dictionary();
    private final Dictionary persons = new Dictionary();
    private final Dictionary outsiders = new Dictionary();
    private final Dictionary grounds = new Dictionary();
    private final MoveBatch.Names names = new MoveBatch.Names();
    private MoveBatch batch = new MoveBatch(names);

    /// Why the row at hand cannot be used; empty while nothing is wrong.
    private String problem = "";

    MoveRows(Profile profile, String file) {
        this.file = file;
        this.times = new Instants(profile.times().format(), profile.times().zone());
    }

    private static int column(String name) {
        return Profile.MOVE_COLUMNS.indexOf(name);
    }

    @Override
    public void add(Cells cells, long line, Supplier<String> text) {
        problem = cells.isEmpty(CASE) ? "there is no case in column 'case'" : "";
        long at = at(cells);
        int move = constant(cells, MOVE, MoveKind.values(), "move");
        int stance = cells.isEmpty(STANCE) ? -1 : constant(cells, STANCE, Stance.values(), "stance");
        int own = ownAuthority(cells);
        int evidence = evidence(cells);
        long due = due(cells);
        boolean waits = move == MoveKind.WAIT.code();
        MoveBatch.Row row = new MoveBatch.Row(
                number(cases, cells, CASE),
                number(kinds, cells, KIND),
                at,
                number(persons, cells, ACTOR),
                number(units, cells, ACTOR_UNIT),
                move,
                waits ? -1 : number(units, cells, TO_UNIT),
                waits ? -1 : number(persons, cells, TO_PERSON),
                waits ? number(outsiders, cells, cells.isEmpty(TO_UNIT) ? TO_PERSON : TO_UNIT) : -1,
                number(grounds, cells, GROUND),
                due,
                evidence,
                stance,
                own);
        if (problem.isEmpty()) {
            batch.add(row);
        } else {
            reject(line, problem, text.get());
        }
    }

    @Override
    public void reject(long line, String reason, String text) {
        batch.rejects().add(new Reject(file, line, reason, text, true));
    }

    @Override
    public Batch take() {
        MoveBatch taken = batch;
        taken.bring(
                List.of(cases.seen(), kinds.seen(), units.seen(), persons.seen(), outsiders.seen(), grounds.seen()));
        batch = new MoveBatch(names);
        return taken;
    }

    private int number(Dictionary dictionary, Cells cells, int slot) {
        int number = dictionary.number(cells, slot);
        if (number == Dictionary.MALFORMED) {
            wrong(NOT_UTF_8);
        }
        return number;
    }

    private long at(Cells cells) {
        long at = cells.instantMs[AT] != Instants.NONE
                ? cells.instantMs[AT]
                : times.parse(cells.bytes[AT], cells.from[AT], cells.end[AT]);
        if (at == Instants.NONE) {
            wrong(
                    cells.isEmpty(AT)
                            ? "there is no time in column 'at'"
                            : "column 'at' is not a time: '%s'".formatted(cells.text(AT)));
        }
        return at;
    }

    private long due(Cells cells) {
        if (cells.instantMs[DUE] != Instants.NONE || cells.isEmpty(DUE)) {
            return cells.instantMs[DUE];
        }
        long due = times.parseDue(cells.bytes[DUE], cells.from[DUE], cells.end[DUE]);
        if (due == Instants.NONE) {
            wrong("column 'due' is not a time: '%s'".formatted(cells.text(DUE)));
        }
        return due;
    }

    private int evidence(Cells cells) {
        int count = 0;
        for (int at = cells.from[EVIDENCE]; at < cells.end[EVIDENCE]; at++) {
            byte digit = cells.bytes[EVIDENCE][at];
            if (digit < '0' || digit > '9' || cells.end[EVIDENCE] - cells.from[EVIDENCE] > 9) {
                wrong("column 'evidence' is not a count: '%s'".formatted(cells.text(EVIDENCE)));
                return 0;
            }
            count = 10 * count + (digit - '0');
        }
        return count;
    }

    private int ownAuthority(Cells cells) {
        if (cells.isEmpty(OWN_AUTHORITY)) {
            return -1;
        }
        String text = cells.text(OWN_AUTHORITY);
        if (!text.equals("true") && !text.equals("false")) {
            wrong("column 'own_authority' must be true or false, was '%s'".formatted(text));
        }
        return text.equals("true") ? 1 : 0;
    }

    /// The place of the value with that name.
    private int constant(Cells cells, int slot, Enum<?>[] values, String what) {
        byte[] bytes = cells.bytes[slot];
        for (int i = 0; i < values.length; i++) {
            if (isName(values[i].name(), bytes, cells.from[slot], cells.end[slot])) {
                return i;
            }
        }
        wrong(
                cells.isEmpty(slot)
                        ? "there is no %s in column '%s'".formatted(what, what)
                        : "column '%s' is no %s: '%s'; known are %s"
                                .formatted(what, what, cells.text(slot), List.of(values)));
        return 0;
    }

    private static boolean isName(String name, byte[] bytes, int from, int end) {
        if (name.length() != end - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// Only the first thing that is wrong is told.
    private void wrong(String what) {
        problem = problem.isEmpty() ? what : problem;
    }
}

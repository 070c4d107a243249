package damlam.simulate;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Party;
import damlam.eventlog.Stance;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes `moves.csv`: agency by agency, each in order of time. No cell needs quotes.
final class MoveRows implements Closeable {
    private static final String HEADER =
            "case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,evidence,stance,own_authority";

    private static final byte[][] MOVES = names(Arrays.asList(MoveKind.values()), MoveKind::name);
    private static final byte[][] STANCES = names(Arrays.asList(Stance.values()), Stance::name);

    private final RowBytes bytes;
    private long moves;
    private long cases;

    MoveRows(OutputStream out) throws IOException {
        bytes = new RowBytes(out);
        bytes.text(HEADER).endRow();
    }

    /// Writes the moves of that agency.
    ///
    /// The sink throws [java.io.UncheckedIOException] if a row cannot be written.
    MoveSink of(Agency agency) {
        byte[] prefix = RowBytes.ascii(agency.name + "-");
        byte[][] units = names(agency.units, unit -> unit.name);
        byte[][] people = names(agency.people, worker -> worker.name);
        byte[][] outsiders = names(agency.outsideNames(), name -> name);
        return row -> {
            moves++;
            cases += row.event().move() == MoveKind.ISSUE ? 1 : 0;
            write(row, prefix, units, people, outsiders);
        };
    }

    long moves() {
        return moves;
    }

    long cases() {
        return cases;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void write(Row row, byte[] prefix, byte[][] units, byte[][] people, byte[][] outsiders) {
        Event event = row.event();
        Party to = event.to();
        bytes.text(prefix).number(row.caseNumber()).next();
        bytes.text(row.kind().code).next();
        bytes.instant(event.atMs()).next();
        name(people, event.actor().person());
        name(units, event.actor().unit());
        bytes.text(MOVES[event.move().code()]).next();
        if (event.outside() >= 0) {
            name(outsiders, event.outside());
        } else {
            name(units, to.unit());
        }
        name(people, to.person());
        rest(row, event.dueMs());
        bytes.endRow();
    }

    private void rest(Row row, long dueMs) {
        text(row.ground());
        bytes.next();
        if (dueMs != Event.NO_TIME) {
            bytes.instant(dueMs);
        }
        bytes.next();
        if (row.evidence() >= 0) {
            bytes.number(row.evidence());
        }
        bytes.next();
        if (row.stance() != null) {
            bytes.text(STANCES[row.stance().code()]);
        }
        bytes.next();
        if (row.ownAuthority() != null) {
            bytes.text(row.ownAuthority() ? "true" : "false");
        }
    }

    private void name(byte[][] names, int number) {
        if (number >= 0) {
            bytes.text(names[number]);
        }
        bytes.next();
    }

    private void text(@Nullable String text) {
        if (text != null) {
            bytes.text(text);
        }
    }

    private static <T> byte[][] names(List<T> of, Function<T, String> name) {
        return of.stream().map(one -> RowBytes.ascii(name.apply(one))).toArray(byte[][]::new);
    }
}

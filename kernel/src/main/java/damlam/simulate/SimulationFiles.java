package damlam.simulate;

import damlam.folder.UnfinishedFolder;
import damlam.simulate.Attendance.Absence;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The files of a simulation, written in a folder beside the one they are meant for, which that folder becomes when all
/// are complete.
final class SimulationFiles implements Closeable {
    /// Since when those have been there who were there before; any day before the first will do.
    private static final String BEFORE = "2024-01-01";

    private final UnfinishedFolder folder;
    private final MoveRows moves;
    private final Writer people;
    private final Writer absences;
    private final Writer truth;
    private long written;

    private SimulationFiles(UnfinishedFolder folder) throws IOException {
        this.folder = folder;
        moves = new MoveRows(Files.newOutputStream(folder.path().resolve("moves.csv")));
        people = file("people.csv", "person,unit,role,from,until");
        absences = file("absences.csv", "person,from,until");
        truth = file("truth.csv", "person,type");
    }

    /// @throws FileAlreadyExistsException if there is something in `folder`
    static SimulationFiles beside(Path folder) throws IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        return new SimulationFiles(UnfinishedFolder.beside(folder));
    }

    /// Where the moves of that agency go.
    MoveSink moves(Agency agency) {
        return moves.of(agency);
    }

    void people(Agency agency, WorkClock clock) throws IOException {
        for (Worker worker : agency.people) {
            Attendance attendance = worker.attendance;
            String from = attendance.joinsDay() == 0
                    ? BEFORE
                    : clock.date(attendance.joinsDay()).toString();
            boolean stays = attendance.leavesDay() == Integer.MAX_VALUE;
            String until = stays ? "" : clock.date(attendance.leavesDay()).toString();
            line(people, worker.name, worker.unit.name, worker.role.code(), from, until);
            for (Absence absence : attendance.absences()) {
                String back = clock.date(absence.untilDay()).toString();
                line(absences, worker.name, clock.date(absence.fromDay()).toString(), back);
            }
            line(truth, worker.name, worker.truth.name().toLowerCase(Locale.ROOT));
            written++;
        }
    }

    /// Completes the files and puts them where they belong.
    Simulator.Written appear() throws IOException {
        closeFiles();
        folder.appear();
        return new Simulator.Written(moves.moves(), moves.cases(), written);
    }

    /// Leaves nothing behind of files that were not completed.
    @Override
    public void close() throws IOException {
        try {
            closeFiles();
        } finally {
            folder.close();
        }
    }

    /// Closes every one, even where another cannot be written to its end.
    private void closeFiles() throws IOException {
        IOException first = null;
        for (Closeable file : List.of(moves, people, absences, truth)) {
            try {
                file.close();
            } catch (IOException problem) {
                first = first == null ? problem : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private Writer file(String name, String header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.path().resolve(name));
        line(writer, header);
        return writer;
    }

    private static void line(Writer writer, String... cells) throws IOException {
        writer.write(String.join(",", cells));
        writer.write('\n');
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}

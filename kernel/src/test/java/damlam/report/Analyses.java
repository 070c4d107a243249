package damlam.report;

import damlam.calendar.WorkCalendar;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.logfile.Progress;
import damlam.logfile.Rejects;
import damlam.results.Analysis;
import damlam.simulate.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A foreign log without people in its queues, and an agency's year of moves with people and absences.
final class Analyses {
    static final Analysis INCIDENTS =
            of(Path.of("../samples/foreign/bpic13-incidents.xes.gz"), "bpic13", WorkCalendar.none());
    static final Analysis AGENCY = agency();

    private Analyses() {}

    static Analysis of(Path log, String profile, WorkCalendar calendar) {
        LogReader.ReadLog read =
                new LogReader(Profile.of(profile), Rejects.strict(), Progress.NONE, 2).read(List.of(log));
        return Analysis.of(read.log(), calendar, read.log().lastMs(), read.rejected(), 2);
    }

    private static Analysis agency() {
        try {
            Path folder = Files.createTempDirectory("agency");
            try {
                Simulator.write(7, 1, folder);
                return of(folder.resolve("moves.csv"), "moves", WorkCalendar.vietnam());
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

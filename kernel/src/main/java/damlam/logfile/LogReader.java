package damlam.logfile;

import damlam.eventlog.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads the files of one log, one pass each, whatever they are: CSV, XES or Parquet, packed with gzip or not.
public final class LogReader {
    private final Profile profile;
    private final Rejects rejects;
    private final Progress progress;
    private final int threads;

    /// What was read.
    ///
    /// @param rejected events that could not be used; with `log.events()` these are all events of the files
    public record ReadLog(EventLog log, long rejected) {}

    /// @param threads how many may cut and encode; the result is the same for any number
    public LogReader(Profile profile, Rejects rejects, Progress progress, int threads) {
        this.profile = profile;
        this.rejects = rejects;
        this.progress = progress;
        this.threads = threads;
    }

    /// @throws LogFormatException if a file cannot be used, in one line that says why and what to do
    public ReadLog read(List<Path> files) {
        Assembly assembly = new Assembly(profile, rejects);
        long total = files.stream().mapToLong(LogReader::size).sum();
        long before = 0;
        for (Path file : files) {
            long done = before;
            try (Source source = Source.open(file, read -> progress.at(done + read, total))) {
                read(source, assembly);
            }
            before += size(file);
        }
        if (assembly.log().size() == 0 && assembly.rejected() == 0) {
            throw new LogFormatException("%s: there is no event in it; export the log again".formatted(files.get(0)));
        }
        if (profile.moves()) {
            readPeople(files, assembly);
        }
        return new ReadLog(assembly.log().build(), assembly.rejected());
    }

    /// The built-in profile that fits a log for certain: `xes` for XES, `moves` for its own columns.
    public static Optional<Profile> profileThatShows(Path file) {
        try (Source source = Source.open(file, read -> {})) {
            return switch (source.format()) {
                case XES -> Optional.of(Profile.of("xes"));
                case CSV -> moves(CsvReader.header(source).names());
                case PARQUET -> moves(ParquetReader.columns(source));
            };
        }
    }

    private static Optional<Profile> moves(Collection<String> columns) {
        return Optional.of(Profile.of("moves")).filter(moves -> columns.containsAll(moves.columns()));
    }

    private void read(Source source, Assembly assembly) {
        switch (source.format()) {
            case CSV -> new CsvReader(source, assembly, threads).read();
            case XES -> new XesReader(source, assembly, threads).read();
            case PARQUET -> new ParquetReader(source, assembly).read();
        }
    }

    /// People and absences lie beside the log, under names of their own or under the log's.
    private static void readPeople(List<Path> files, Assembly assembly) {
        List<Path> read = new ArrayList<>();
        for (Path file : files) {
            for (String what : List.of("people.csv", "absences.csv")) {
                Path own = file.resolveSibling(stem(file) + "." + what);
                Path beside = Files.exists(own) ? own : file.resolveSibling(what);
                if (Files.exists(beside) && !read.contains(beside)) {
                    read.add(beside);
                    new PeopleFile(beside, assembly).read();
                }
            }
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0; // Opening it will say what is wrong.
        }
    }
}

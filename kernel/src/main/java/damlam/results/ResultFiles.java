package damlam.results;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder of results. Files are written beside it and appear in it when all of them are complete; files of
/// others in it stay.
public final class ResultFiles implements Closeable {
    /// What every analysis leaves. Another result is another line here.
    private static final List<ResultFile> STANDARD = List.of(
            new LedgerCsv(),
            new CausesCsv(),
            new HandoversCsv(),
            new PingPongCsv(),
            new SignalsCsv(),
            new PartiesCsv());

    /// Each interval, for those who ask for it.
    public static final ResultFile INTERVALS = new IntervalsCsv();

    private static final String REJECTS = "rejects.csv";
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final Path beside;
    private final RejectsCsv rejects;

    private ResultFiles(Path folder, Path beside) throws IOException {
        this.folder = folder;
        this.beside = beside;
        this.rejects = new RejectsCsv(beside.resolve(REJECTS));
    }

    /// Makes ready to write, so that a folder that cannot be written is known before hours of reading.
    ///
    /// @throws IOException if nothing can be written there
    public static ResultFiles in(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(parent);
        String name = ".%s.incomplete-%d"
                .formatted(absolute.getFileName(), ProcessHandle.current().pid());
        return new ResultFiles(absolute, Files.createDirectory(parent.resolve(name)));
    }

    /// Where rows that cannot be used go, from the first row read to the last.
    public RejectsCsv rejects() {
        return rejects;
    }

    /// Writes all files and lets them appear.
    ///
    /// @param more what is asked for beside the files that every analysis leaves
    /// @param startedMs when the whole run began, by [System#currentTimeMillis]
    /// @return the files
    public List<Path> write(Analysis analysis, List<ResultFile> more, long startedMs) throws IOException {
        List<ResultFile> files = new ArrayList<>(STANDARD);
        files.addAll(more);
        rejects.close();
        write(analysis, files);
        // The summary comes last: it tells what the run took.
        new SummaryJson(startedMs).write(analysis, beside.resolve(SUMMARY));
        List<String> names =
                new ArrayList<>(files.stream().map(ResultFile::name).toList());
        names.addAll(List.of(REJECTS, SUMMARY));
        appear(names);
        return names.stream().map(folder::resolve).toList();
    }

    /// Several at once: none needs another.
    private void write(Analysis analysis, List<ResultFile> files) throws IOException {
        try {
            files.parallelStream().forEach(file -> write(analysis, file));
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    private void write(Analysis analysis, ResultFile file) {
        try {
            file.write(analysis, beside.resolve(file.name()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void appear(List<String> names) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        // What an earlier run left and this one does not write would tell of another log.
        Files.deleteIfExists(folder.resolve(INTERVALS.name()));
        for (String name : names) {
            Files.move(beside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Takes away what did not become complete.
    @Override
    public void close() throws IOException {
        rejects.close();
        if (!Files.exists(beside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(beside)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(ResultFiles::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

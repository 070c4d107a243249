package damlam.results;

import damlam.folder.UnfinishedFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            new PartiesCsv(),
            new SharesCsv(),
            new ComparisonsCsv());

    /// Each interval, for those who ask for it.
    public static final ResultFile INTERVALS = new IntervalsCsv();

    private static final String REJECTS = "rejects.csv";
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final UnfinishedFolder beside;
    private final RejectsCsv rejects;

    private ResultFiles(Path folder, UnfinishedFolder beside) throws IOException {
        this.folder = folder;
        this.beside = beside;
        this.rejects = new RejectsCsv(beside.path().resolve(REJECTS));
    }

    /// Makes ready to write, so that a folder that cannot be written is known before hours of reading.
    ///
    /// @throws IOException if nothing can be written there
    public static ResultFiles in(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return new ResultFiles(folder.toAbsolutePath().normalize(), UnfinishedFolder.beside(folder));
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
        new SummaryJson(startedMs).write(analysis, beside.path().resolve(SUMMARY));
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
            file.write(analysis, beside.path().resolve(file.name()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void appear(List<String> names) throws IOException {
        if (!Files.exists(folder)) {
            beside.appear();
            return;
        }
        // What an earlier run left and this one does not write would tell of another log.
        Files.deleteIfExists(folder.resolve(INTERVALS.name()));
        beside.appearAmongOthers(names);
    }

    /// Takes away what did not become complete.
    @Override
    public void close() throws IOException {
        rejects.close();
        beside.close();
    }
}

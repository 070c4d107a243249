package damlam.results;

import damlam.logfile.Reject;
import damlam.logfile.Rejects;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// `rejects.csv`: every row that could not be used, as it stands in the file.
public final class RejectsCsv implements Rejects, Closeable {
    private final Table table;
    private final Set<String> files = new HashSet<>();

    RejectsCsv(Path file) throws IOException {
        table = new Table(file, "line", "reason", "text");
    }

    /// Says which files are read; where there are several, each reason names its own.
    public void files(Iterable<Path> paths) {
        paths.forEach(path -> files.add(path.toString()));
    }

    @Override
    public void reject(Reject reject) {
        boolean only = files.size() == 1 && files.contains(reject.file());
        String reason = only ? reject.reason() : reject.file() + ": " + reject.reason();
        table.row(reject.line(), reason, reject.text());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

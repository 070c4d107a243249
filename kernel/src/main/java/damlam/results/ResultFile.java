package damlam.results;

import java.io.IOException;
import java.nio.file.Path;

/// One of the files that an analysis leaves.
public interface ResultFile {
    /// Its name in the folder of results.
    String name();

    /// @param file where to write it
    void write(Analysis analysis, Path file) throws IOException;
}

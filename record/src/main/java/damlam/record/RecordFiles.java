package damlam.record;

import java.io.IOException;
import java.util.Optional;

/// The files of a record, wherever they lie: a [Folder], a [Website].
@FunctionalInterface
public interface RecordFiles {
    /// Reads one file.
    ///
    /// @param path as in C2SP tlog-tiles, without a leading slash: `checkpoint`, `tile/0/x001/234`
    /// @param most how many bytes it may have; of a longer file at least `most + 1` bytes are returned, so that
    ///     it is seen
    /// @return its bytes; empty where there is no such file
    Optional<byte[]> read(String path, int most) throws IOException;
}

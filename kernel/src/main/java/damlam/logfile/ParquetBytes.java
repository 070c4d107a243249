package damlam.logfile;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The bytes of a Parquet file, which refuse to be read where there are none. hardwood 1.0.1 asks for no bytes,
/// again and again without end, where a page says that it is longer than its column.
final class ParquetBytes implements InputFile {
    private final InputFile file;

    ParquetBytes(Path path) {
        this.file = InputFile.of(path);
    }

    @Override
    public void open() throws IOException {
        file.open();
    }

    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        if (length == 0) {
            throw new IOException("a page is longer than its column");
        }
        return file.readRange(offset, length);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

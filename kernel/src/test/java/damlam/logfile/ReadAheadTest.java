package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ReadAheadTest {
    private static final int BLOCK = 1 << 18;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 4 * BLOCK, 9 * BLOCK + 17})
    void theSameBytesComeOutHoweverTheyAreAskedFor(int length) throws IOException {
        byte[] bytes = bytes(length);
        try (ReadAhead whole = new ReadAhead(new ByteArrayInputStream(bytes));
                ReadAhead pieces = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(whole.readAllBytes()).isEqualTo(bytes);
            assertThat(whole.read()).isEqualTo(-1);
            byte[] read = new byte[length];
            int at = 0;
            Random random = new Random(length);
            while (at < length) {
                int asked = Math.min(1 + random.nextInt(5000), length - at);
                at += pieces.read(read, at, asked);
            }
            assertThat(read).isEqualTo(bytes);
            assertThat(pieces.read(new byte[1])).isEqualTo(-1);
        }
    }

    @Test
    void aProblemComesAfterTheBytesBeforeIt() throws IOException {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(bytes(2 * BLOCK)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("cut");
            }
        });
        try (ReadAhead ahead = new ReadAhead(cut)) {
            assertThat(ahead.readNBytes(2 * BLOCK)).isEqualTo(bytes(2 * BLOCK));
            assertThatThrownBy(ahead::read).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whoeverReadsNoFurtherMayCloseIt() throws IOException {
        try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(bytes(20 * BLOCK)))) {
            assertThat(ahead.read()).isEqualTo(bytes(1)[0] & 0xFF);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}

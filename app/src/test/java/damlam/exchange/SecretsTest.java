package damlam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private Secrets secrets() {
        return new Secrets(folder.resolve("data/exchange.key").toString());
    }

    @Test
    void whatIsSealedIsOpenedByTheSameKeyAfterARestart() {
        byte[] sealed = secrets().seal(7, "câu bí mật");
        assertThat(secrets().open(7, sealed)).contains("câu bí mật");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("bí mật");
        assertThat(secrets().seal(7, "câu bí mật")).as("never twice alike").isNotEqualTo(sealed);
    }

    @Test
    void theKeyIsForTheServersAccountAlone() throws Exception {
        secrets();
        Path key = folder.resolve("data/exchange.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.size(key)).isEqualTo(32);
    }

    @Test
    void whatIsAnothersOrChangedIsNotOpened() throws Exception {
        byte[] sealed = secrets().seal(7, "câu bí mật");
        assertThat(secrets().open(8, sealed)).isEmpty();
        sealed[20] ^= 1;
        assertThat(secrets().open(7, sealed)).isEmpty();
        assertThat(secrets().open(7, new byte[3])).isEmpty();
        Files.delete(folder.resolve("data/exchange.key"));
        assertThat(secrets().open(7, secrets().seal(7, "mới"))).contains("mới");
    }

    @Test
    void aDamagedKeyIsSaidAndNotWrittenOver() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.write(folder.resolve("data/exchange.key"), new byte[5]);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(this::secrets)
                .withMessageContaining("exchange.key")
                .withMessageContaining("5 bytes");
        assertThat(Files.size(folder.resolve("data/exchange.key"))).isEqualTo(5);
    }
}

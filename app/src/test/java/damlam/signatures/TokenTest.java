package damlam.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import damlam.org.Org;
import damlam.signatures.SigningRefusedException.Reason;
import damlam.signatures.Verdict.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A signature by a key that lies in a token and never leaves it, by the driver of SoftHSM. Where that is not installed
/// it is taken from Debian's packages, into the folder of this build alone; where there is no Debian, this is skipped.
class TokenTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:15:30Z");
    private static final String PIN = "123456";
    private static final Path HERE = Path.of("target", "softhsm").toAbsolutePath();

    @Test
    void aTokenSignsAndAWrongPinIsRefused() throws Exception {
        Path library = library();
        assumeTrue(library != null, "SoftHSM is not installed and cannot be had from Debian's packages");
        long slot = newToken(library);
        TestAuthority authority = new TestAuthority("Gốc thử nghiệm", NOW);
        TestAuthority.Holder holder = authority.holder("Người có thiết bị ký");
        Token token = new Token(library, slot, null);
        putKey(token, holder);

        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> token.open("999999".toCharArray()))
                .extracting(SigningRefusedException::reason)
                .isEqualTo(Reason.WRONG_PASSWORD);

        SigningKey key = token.open(PIN.toCharArray());
        assertThat(key.key().getEncoded()).as("the key stays in the token").isNull();
        byte[] signed = new PdfSigner(Papers.pdf(1), key, null, NOW, Org.ZONE).unseen();
        Path trust = Files.createTempDirectory("trust");
        authority.trustIn(trust);
        assertThat(SignatureCheck.of(signed, TrustedRoots.read(trust), NOW, Org.ZONE))
                .extracting(Verdict::conclusion)
                .containsExactly(Conclusion.VALID);
    }

    @Test
    void aDriverThatIsNotThereIsSaid() {
        assertThatExceptionOfType(SigningRefusedException.class)
                .isThrownBy(() -> new Token(Path.of("/none/driver.so"), 0, null).open(PIN.toCharArray()))
                .extracting(SigningRefusedException::reason)
                .isEqualTo(Reason.NO_TOKEN);
    }

    private static Path library() throws Exception {
        return Stream.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), HERE.resolve("usr/lib/softhsm/libsofthsm2.so"))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(TokenTest::fetched);
    }

    private static Path fetched() {
        try {
            Files.createDirectories(HERE);
            run(HERE, "apt-get", "download", "softhsm2", "libsofthsm2");
            try (Stream<Path> packages = Files.list(HERE)) {
                for (Path each : packages.filter(file -> file.toString().endsWith(".deb"))
                        .toList()) {
                    run(HERE, "dpkg-deb", "-x", each.toString(), HERE.toString());
                }
            }
            Path library = HERE.resolve("usr/lib/softhsm/libsofthsm2.so");
            return Files.exists(library) ? library : null;
        } catch (IOException | InterruptedException e) {
            return null;
        }
    }

    /// The driver reads its settings from the environment, which the build sets.
    private static long newToken(Path library) throws Exception {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createDirectories(HERE.resolve("tokens"));
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Path util = Stream.of(HERE.resolve("usr/bin/softhsm2-util"), Path.of("/usr/bin/softhsm2-util"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String said = run(
                HERE,
                util.toString(),
                "--module",
                library.toString(),
                "--init-token",
                "--free",
                "--label",
                "thu",
                "--so-pin",
                PIN,
                "--pin",
                PIN);
        return Long.parseLong(said.replaceAll("(?s).*reassigned to slot (\\d+).*", "$1"));
    }

    private static void putKey(Token token, TestAuthority.Holder holder) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=setup\nlibrary=%s\nslot=%d\n".formatted(token.library(), token.slot()));
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry(
                "khoa", holder.keys().getPrivate(), null, new Certificate[] {holder.certificate(), holder.issuing()});
        ((java.security.AuthProvider) provider).logout();
    }

    private static String run(Path in, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command[0] + ": " + said);
        }
        return said;
    }
}

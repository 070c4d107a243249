package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    @TempDir
    Path folder;

    @Test
    void everyEntryIsProvedUnderTheNewestCheckpoint() throws IOException {
        Checkpoint checkpoint = Records.write(folder, 70_000).checkpoint();
        RecordReader reader = new RecordReader(Folder.at(folder));
        for (int i : List.of(0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999)) {
            assertThat(reader.entry(i, checkpoint)).isEqualTo(Records.entry(i));
            assertThat(reader.prove(i).proves(TreeHasher.leaf(Records.entry(i))))
                    .isTrue();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> reader.prove(70_000));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.prove(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> reader.entry(70_000, checkpoint));
    }

    @Test
    void everyCheckpointIsProvedToContinueTheEarlierOnes() throws IOException {
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            List<SignedCheckpoint> all = new java.util.ArrayList<>();
            for (int size : new int[] {1, 7, 255, 256, 257, 512, 1000}) {
                writer.integrate(Records.entries((int) writer.size(), size));
                all.add(writer.publish());
            }
            RecordReader reader = new RecordReader(Folder.at(folder));
            for (SignedCheckpoint earlier : all) {
                Checkpoint last = all.getLast().checkpoint();
                reader.consistency(earlier.checkpoint(), last);
            }
            Checkpoint forged = new Checkpoint(
                    Records.ORIGIN, 256, all.getFirst().checkpoint().root());
            assertThatThrownBy(() -> reader.consistency(forged, all.getLast().checkpoint()))
                    .isInstanceOf(RecordFormatException.class);
        }
    }

    @Test
    void aWebSiteIsReadLikeAFolder() throws Exception {
        Records.write(folder, 1000);
        for (boolean zipped : new boolean[] {false, true}) {
            HttpServer server = serve(zipped);
            try {
                Website site = new Website(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log"));
                assertThat(RecordVerifier.verify(site, Trust.in(Records.KEY.verifier()), 4)
                                .findings())
                        .isEmpty();
                assertThat(new RecordReader(site).prove(500).proves(TreeHasher.leaf(Records.entry(500))))
                        .isTrue();
                assertThat(site.read("tile/0/000", 100).orElseThrow()).hasSize(101);
                assertThatThrownBy(() -> site.read("broken", 100)).hasMessageContaining("answers 500");
                RecordWriterTest.flip(folder.resolve("tile/entries/001"), 9);
                assertThat(RecordVerifier.verify(site, Trust.in(Records.KEY.verifier()), 4)
                                .findings()
                                .getFirst())
                        .extracting(Finding::fault, Finding::entry)
                        .containsExactly(Fault.ENTRY_CHANGED, 256L);
                RecordWriterTest.flip(folder.resolve("tile/entries/001"), 9);
            } finally {
                server.stop(0);
            }
        }
        assertThatThrownBy(() -> new Website(URI.create("http://127.0.0.1:1/")).read("checkpoint", 10))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("http://127.0.0.1:1/ could not be reached");
        assertThatIllegalArgumentException().isThrownBy(() -> new Website(URI.create("file:///etc")));
    }

    /// A server that asks to sign in first leads to a page that is there, but is not the file.
    @Test
    void aPageElsewhereIsNotTheFile() throws Exception {
        Records.write(folder, 10);
        HttpServer server = serve(false);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/log/checkpoint?to=" + exchange.getRequestURI());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(new Website(URI.create(host)).read("keys.txt", 1000)).isEmpty();
            assertThat(new Website(URI.create(host + "/log")).read("checkpoint", 1000))
                    .isPresent();
        } finally {
            server.stop(0);
        }
    }

    private HttpServer serve(boolean zipped) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            Path file = folder.resolve(path);
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            if (zipped) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                bytes = zipped(bytes);
            }
            int status = path.equals("broken") ? 500 : Files.isRegularFile(file) ? 200 : 404;
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        return server;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    @Test
    void anExportHoldsEverythingACheckNeeds() throws Exception {
        Path record = folder.resolve("record");
        Path export = folder.resolve("export");
        SigningKey witness = SigningKey.generate("witness.example.vn/w1", KeyKind.COSIGNATURE);
        try (RecordWriter writer = Records.open(Folder.at(record))) {
            writer.integrate(Records.entries(0, 600));
            SignedCheckpoint asked = writer.publish();
            writer.integrate(Records.entries(600, 650));
            writer.publish();
            writer.cosign(
                    asked, List.of(witness.sign(asked.note().text(), Instant.EPOCH)), List.of(witness.verifier()));
        }
        RecordExport.write(Folder.at(record), Folder.at(export), List.of(Records.KEY.verifier()));
        assertThat(Records.verify(export).findings()).isEmpty();
        assertThat(Files.readString(export.resolve("keys.txt")))
                .isEqualTo(Records.KEY.verifier().vkey() + "\n");
        assertThat(Files.readString(export.resolve("verify.html")))
                .contains(Records.KEY.verifier().vkey() + "</textarea>");
        ProofFile proof = new RecordReader(Folder.at(export)).prove(599);
        assertThat(proof.checkpoint().checkpoint().size()).isEqualTo(600);
        assertThat(proof.checkpoint().note().check(List.of(witness.verifier())).accepted())
                .isTrue();
        assertThatThrownBy(() -> RecordExport.write(Folder.at(record), Folder.at(export), List.of()))
                .hasMessageContaining("not empty");
        Trust copy = new Trust(List.of(), List.of(), Optional.of(Folder.at(record)));
        assertThat(Records.verify(export, copy).findings()).isEmpty();
    }
}

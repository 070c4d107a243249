package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import damlam.note.KeyKind;
import damlam.note.SigningKey;
import damlam.record.Folder;
import damlam.record.KeyFile;
import damlam.record.Leaf;
import damlam.record.RecordWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private String record;
    private String key;

    @BeforeEach
    void write() throws IOException {
        record = folder.resolve("record").toString();
        List<SigningKey> keys = KeyFile.open(folder.resolve("record.key"), "record.example.vn", KeyKind.NOTE)
                .keys();
        key = keys.getFirst().verifier().vkey();
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(Leaf.of(Map.of("kind", "cases.move", "no", i)).bytes());
        }
        try (RecordWriter writer =
                RecordWriter.open(Folder.at(Path.of(record)), keys, Clock.systemUTC(), Optional.empty())) {
            writer.integrate(entries);
            writer.publish();
        }
    }

    @Test
    void aWholeRecordIsCheckedAgainstAKey() {
        assertThat(console.run("record", "verify", record, "--key", key)).isZero();
        assertThat(console.out())
                .contains("KHỚP. Sổ ghi record.example.vn có 300 mục", "đúng với khóa bạn tin: " + key);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aNewKeySignsBesideTheOldOneUntilThatIsRetired() {
        String file = folder.resolve("record.key").toString();
        assertThat(console.run("record", "rotate", file)).isZero();
        List<String> keys = console.out().lines().toList();
        assertThat(keys).hasSize(2).last().isEqualTo(key);
        Console later = new Console();
        assertThat(later.run("record", "retire", file)).isZero();
        assertThat(later.out().lines()).containsExactly(keys.getFirst());
        later.clear();
        assertThat(later.run("record", "keys", file)).isZero();
        assertThat(later.out().lines()).containsExactlyElementsOf(keys);
        assertThat(new Console()
                        .run("record", "rotate", folder.resolve("none.key").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("none.key")).doesNotExist();
    }

    @Test
    void withoutAKeyItSaysThatNoSignatureWasChecked() throws IOException {
        assertThat(console.run("record", "verify", record, "--lang", "en")).isEqualTo(3);
        assertThat(console.out()).startsWith("HOLDS, BUT WHO SIGNED IS OPEN.").contains("no signature was checked");
        console.clear();
        assertThat(console.run("record", "receipt", record, "42")).isZero();
        Path file = write("42.txt", console.out());
        console.clear();
        assertThat(console.run("record", "verify", file.toString())).isEqualTo(3);
        assertThat(console.out()).startsWith("KHỚP, NHƯNG CHƯA RÕ AI KÝ.").doesNotContain("còn nguyên từng chữ");
    }

    @Test
    void tamperingIsNamedAndTheCommandEndsWithOne() throws IOException {
        Path bundle = Path.of(record, "tile", "entries", "001.p", "44");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length - 2] ^= 1;
        Files.write(bundle, bytes);
        assertThat(console.run("record", "verify", record, "--key", key)).isEqualTo(1);
        assertThat(console.out()).contains("KHÔNG KHỚP", "Mục số 299 đã bị sửa.");
    }

    @Test
    void aReceiptIsPrintedAndChecked() throws IOException {
        assertThat(console.run("record", "receipt", record, "42")).isZero();
        String receipt = console.out();
        assertThat(receipt).contains("BIÊN NHẬN CỦA SỔ GHI", "no: 42", "\nindex 42\n");
        Path file = Files.writeString(folder.resolve("42.txt"), receipt);
        console.clear();
        Path keys = Files.writeString(folder.resolve("keys.txt"), key + "\n");
        assertThat(console.run("record", "verify", file.toString(), "--key", keys.toString()))
                .isZero();
        assertThat(console.out()).contains("mục số 42 của sổ ghi record.example.vn");
        Files.writeString(file, receipt.replace("no: 42", "no: 43"));
        assertThat(console.run("record", "verify", file.toString(), "--key", key))
                .isEqualTo(1);
        assertThat(console.out()).contains("Phần chữ để đọc ở đầu biên nhận đã bị sửa");
    }

    @Test
    void anExportIsCheckedAndMayBeComparedWithLater() throws IOException {
        String copy = folder.resolve("copy").toString();
        assertThat(console.run("record", "export", record, "--out", copy, "--key", key))
                .isZero();
        assertThat(console.run("record", "verify", record, "--against", copy, "--key", copy + "/keys.txt"))
                .isZero();
        assertThat(console.out()).contains("Đã so với bản sao " + copy + ": 300 mục có ở cả hai bên đều giống nhau.");
        console.clear();
        String checkpoint = copy + "/checkpoint";
        assertThat(console.run("record", "verify", record, "--checkpoint", checkpoint, "--key", key))
                .isZero();
        assertThat(console.out()).contains("Đã so với điểm chốt đưa ra, khi sổ ghi có 300 mục: sổ ghi nối tiếp đúng.");
        Path scanned =
                write("scanned.txt", Files.readString(Path.of(checkpoint)).strip());
        assertThat(console.run("record", "verify", record, "--checkpoint", scanned.toString(), "--key", key))
                .isZero();
        assertThat(console.run("record", "export", record, "--out", copy)).isEqualTo(2);
        assertThat(console.err()).contains("không trống");
    }

    @Test
    void aWrongKeyIsNamed() {
        String other = SigningKey.generate("record.example.vn", KeyKind.NOTE)
                .verifier()
                .vkey();
        assertThat(console.run("record", "verify", record, "--key", other)).isEqualTo(1);
        assertThat(console.out()).contains("Không có chữ ký nào của khóa bạn tin");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatCannotBeReadIsSaidInTheLanguageAskedFor() throws IOException {
        console.run("record", "receipt", record, "42");
        String receipt = console.out();
        String nonsense = write("nonsense.txt", "nonsense").toString();
        String cut =
                write("cut.txt", receipt.substring(0, receipt.length() - 60)).toString();
        String[][] cases = {
            {"Đây không phải biên nhận hay bằng chứng", "this is no receipt", "record", "verify", nonsense},
            {"Biên nhận bị cắt mất", "is cut off", "record", "verify", cut},
            {"không phải điểm chốt hay biên nhận", "neither a", "record", "verify", record, "--checkpoint", nonsense},
            {"không phải khóa", "not a key", "record", "verify", record, "--key", "nonsense"},
            {
                "Không kết nối được với http://127.0.0.1:1/",
                "http://127.0.0.1:1/ could not be reached",
                "record",
                "verify",
                "http://127.0.0.1:1/"
            },
            {
                "Chưa có điểm chốt nào gồm mục số 300",
                "no checkpoint covers entry 300",
                "record",
                "receipt",
                record,
                "300"
            },
            {
                "Thiếu tệp khóa",
                "is missing",
                "record",
                "retire",
                folder.resolve("none.key").toString()
            }
        };
        for (String[] one : cases) {
            for (String language : List.of("vi", "en")) {
                console.clear();
                List<String> args = new ArrayList<>(List.of(one).subList(2, one.length));
                args.addAll(List.of("--lang", language));
                assertThat(console.run(args.toArray(String[]::new))).isEqualTo(2);
                assertThat(console.err())
                        .contains(one[language.equals("vi") ? 0 : 1])
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void anAddressWithoutARecordIsNotARecordThatWasTamperedWith() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean page = exchange.getRequestURI().getPath().equals("/login");
            exchange.getResponseHeaders().set("Location", "/login");
            exchange.sendResponseHeaders(page ? 200 : 302, -1);
            exchange.close();
        });
        server.createContext("/empty/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            for (String address : List.of(host, host + "/empty")) {
                console.clear();
                assertThat(console.run("record", "verify", address, "--key", key))
                        .isEqualTo(2);
                assertThat(console.out()).isEmpty();
                assertThat(console.err()).contains("ở địa chỉ này không có sổ ghi", "/record/log");
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatCannotBeUsedIsNamedInOneLine() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.txt"), "nonsense");
        for (String[] args : new String[][] {
            {"record", "verify", "no-such-place"},
            {"record", "verify", nonsense.toString()},
            {"record", "verify", record, "--key", "nonsense"},
            {"record", "verify", record, "--checkpoint", nonsense.toString()},
            {"record", "verify", record, "--lang", "fr"},
            {"record", "verify", record, "--key"},
            {"record", "verify", record, "--against", nonsense.toString()},
            {"record", "verify", "http://127.0.0.1:1/"},
            {"record", "export", record},
            {"record", "receipt", record, "300"},
            {"record", "receipt", record, "many"}
        }) {
            console.clear();
            assertThat(console.run(args)).as(String.join(" ", args)).isEqualTo(2);
            assertThat(console.err()).startsWith("damlam: ").hasLineCount(1);
        }
        for (String[] args : new String[][] {{"record"}, {"record", "verify"}, {"record", "prove", record}}) {
            console.clear();
            assertThat(console.run(args)).isEqualTo(2);
            assertThat(console.err()).startsWith("usage:");
        }
    }
}

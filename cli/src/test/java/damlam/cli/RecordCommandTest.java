package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.note.KeyKind;
import damlam.note.SigningKey;
import damlam.record.Folder;
import damlam.record.KeyFile;
import damlam.record.Leaf;
import damlam.record.RecordWriter;
import java.io.IOException;
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
        assertThat(new Console()
                        .run("record", "rotate", folder.resolve("none.key").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("none.key")).doesNotExist();
    }

    @Test
    void withoutAKeyItSaysThatNoSignatureWasChecked() {
        assertThat(console.run("record", "verify", record, "--lang", "en")).isZero();
        assertThat(console.out()).contains("HOLDS.", "no signature was checked");
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
        String checkpoint = copy + "/checkpoint";
        assertThat(console.run("record", "verify", record, "--checkpoint", checkpoint, "--key", key))
                .isZero();
        assertThat(console.run("record", "export", record, "--out", copy)).isEqualTo(2);
        assertThat(console.err()).contains("not empty");
    }

    @Test
    void aWrongKeyIsNamed() {
        String other = SigningKey.generate("record.example.vn", KeyKind.NOTE)
                .verifier()
                .vkey();
        assertThat(console.run("record", "verify", record, "--key", other)).isEqualTo(1);
        assertThat(console.out()).contains("Không có chữ ký nào của khóa bạn tin");
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

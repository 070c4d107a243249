package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import damlam.merkle.Hash;
import damlam.note.KeyKind;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that checks receipts, in the real Chromium that `DAMLAM_CHROMIUM` names, from a file, without a
/// network.
class VerifyPageTest {
    private static final String CHROMIUM = System.getenv("DAMLAM_CHROMIUM");

    @TempDir
    Path folder;

    private Receipt receipt;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(CHROMIUM != null, "DAMLAM_CHROMIUM names no browser");
        receipt = ReceiptTest.receipt(folder.resolve("record"));
    }

    @Test
    void aTrueReceiptHoldsAndShowsItsAct() throws Exception {
        String page = open(receipt.format(RecordMessages.VIETNAMESE), List.of(Records.KEY.verifier()));
        assertThat(verdict(page)).isEqualTo("good");
        assertThat(page)
                .contains(
                        "Việc này là mục số 300",
                        "Kèm 02 phụ lục: \"A\", B",
                        "cases.move",
                        "15/08/2026 09:11:09",
                        "case:77",
                        "FORWARD");
    }

    @Test
    void whatTheCommandLineRejectsThePageRejects() throws Exception {
        String text = receipt.format(Locale.ENGLISH);
        ProofFile proof = receipt.proof();
        List<Hash> shorter = proof.path().subList(1, proof.path().size());
        Map<String, String> forged = Map.of(
                "another act",
                        new Receipt(proof, Leaf.of(Map.of("kind", "x")), Optional.empty(), Optional.empty())
                                .format(Locale.ENGLISH),
                "another number",
                        new Receipt(
                                        new ProofFile("", 301, proof.path(), proof.checkpoint()),
                                        receipt.leaf(),
                                        receipt.act(),
                                        receipt.words())
                                .format(Locale.ENGLISH),
                "a shorter path",
                        new Receipt(
                                        new ProofFile("", 300, shorter, proof.checkpoint()),
                                        receipt.leaf(),
                                        receipt.act(),
                                        receipt.words())
                                .format(Locale.ENGLISH),
                "other words",
                        new Receipt(proof, receipt.leaf(), receipt.act(), Optional.of(new Words(new byte[16], "else")))
                                .format(Locale.ENGLISH),
                "another deed",
                        new Receipt(
                                        proof,
                                        receipt.leaf(),
                                        Optional.of(new Words(new byte[16], "{\"person\":13}")),
                                        receipt.words())
                                .format(Locale.ENGLISH),
                "another checkpoint", text.replace("\n700\n", "\n701\n"),
                "another person to read of", text.replace("Done by (number): 12", "Done by (number): 13"),
                "another time to read of", text.replace("15/08/2026", "16/08/2026"),
                "other words to read", text.replace("    Kèm 02", "    Kèm 03"),
                "a line before it", "Kính gửi: Sở\n" + text);
        for (Map.Entry<String, String> one : forged.entrySet()) {
            assertThat(Receipt.check(one.getValue().getBytes(StandardCharsets.UTF_8), Trust.in(Records.KEY.verifier()))
                            .holds())
                    .isFalse();
            assertThat(verdict(open(one.getValue(), List.of(Records.KEY.verifier()))))
                    .as(one.getKey())
                    .isEqualTo("bad");
        }
        SigningKey other = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        assertThat(verdict(open(text, List.of(other.verifier())))).isEqualTo("bad");
        assertThat(verdict(open(text, List.of()))).isEqualTo("half");
        assertThat(verdict(open("nonsense", List.of()))).isEqualTo("none");
    }

    /// Numbers of many digits, nested facts, words with control characters and lines of their own: what the program
    /// writes the page writes again to the letter, in both languages, else it would call true receipts forged.
    @Test
    void theReadablePartIsWrittenAgainToTheLetter() throws Exception {
        Words words = new Words(
                new byte[16],
                "M\u1ed9t\n\nHai\r\nBa\u0007 <b>\"x\"</b> \ud83d\ude00 100000 \\u0001\u000112\n    at: 9\n");
        Words act = new Words(
                new byte[16],
                Leaf.json(Map.of(
                        "person",
                        Long.MAX_VALUE,
                        "subject",
                        "a: b\n",
                        "facts",
                        Map.of(
                                "10",
                                "x",
                                "9",
                                false,
                                "at",
                                "no time",
                                "person",
                                0L,
                                "deep",
                                Map.of("at", "2026-12-31T17:00:00Z", "person", 31L)))));
        Leaf leaf = Leaf.of(Map.of(
                "kind",
                "x",
                "at",
                "2026-08-15T23:59:59.1Z",
                Leaf.ACT,
                act.commitment(),
                Leaf.TEXT,
                words.commitment()));
        List<byte[]> entries = new ArrayList<>(Records.entries(0, 2100));
        entries.set(1234, leaf.bytes());
        Records.write(folder.resolve("large"), entries);
        ProofFile proof = new RecordReader(Folder.at(folder.resolve("large"))).prove(1234);
        Words systems = new Words(new byte[16], Leaf.json(Map.of("person", 0L, "facts", Map.of("person", 31L))));
        Leaf secret = Leaf.of(Map.of("kind", "confidential", Leaf.ACT, systems.commitment()));
        entries.set(1235, secret.bytes());
        Records.write(folder.resolve("secret"), entries);
        ProofFile hidden = new RecordReader(Folder.at(folder.resolve("secret"))).prove(1235);
        for (Receipt one : List.of(
                new Receipt(hidden, secret, Optional.of(systems), Optional.empty()),
                new Receipt(proof, leaf, Optional.of(act), Optional.of(words)),
                new Receipt(proof, leaf, Optional.empty(), Optional.empty()))) {
            for (Locale language : List.of(RecordMessages.VIETNAMESE, Locale.ENGLISH)) {
                String page = open("\n" + one.format(language).strip() + " \r\n\n", List.of(Records.KEY.verifier()));
                assertThat(verdict(page)).as(one.format(language)).isEqualTo("good");
                assertThat(page).contains("Phần chữ để đọc ở đầu biên nhận đúng với phần được chứng minh</li>");
            }
        }
    }

    @Test
    void whatIsCutOffOrSignedByAnotherKeyIsSaidToBe() throws Exception {
        String text = receipt.format(RecordMessages.VIETNAMESE);
        for (int end : new int[] {40, text.indexOf("\nindex"), text.lastIndexOf("\n\n") + 1, text.length() - 4}) {
            String page = open(text.substring(0, end), List.of());
            assertThat(verdict(page)).isEqualTo("none");
            assertThat(shown(page)).as("cut at %d", end).contains("bị cắt mất hoặc hỏng phần cuối");
        }
        assertThat(shown(open("nonsense", List.of()))).contains("Đây không phải biên nhận");
        SigningKey other = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        assertThat(shown(open(text, List.of(other.verifier()))))
                .contains("KHÔNG CÓ CHỮ KÝ CỦA KHÓA BẠN TIN", "keys.txt");
        assertThat(shown(open(text.replace("Kèm 02", "Kèm 03"), List.of(other.verifier()))))
                .contains("KHÔNG KHỚP");
        assertThat(open(text.replace("Kèm 02", "Kèm 03"), List.of(Records.KEY.verifier())))
                .contains("chỉ tin việc được chứng minh dưới đây", "<h2 id=\"actTitle\">Việc được chứng minh</h2>");
    }

    @Test
    void cosignaturesAreCheckedWithTheirTime() throws Exception {
        SigningKey witness = SigningKey.generate("witness.example.vn/w1", KeyKind.COSIGNATURE);
        ProofFile plain = receipt.proof();
        ProofFile cosigned = new ProofFile(
                "",
                plain.index(),
                plain.path(),
                plain.checkpoint()
                        .with(List.of(witness.sign(plain.checkpoint().note().text(), Records.CLOCK.instant()))));
        String text = new Receipt(cosigned, receipt.leaf(), Optional.empty(), Optional.empty())
                .format(RecordMessages.VIETNAMESE);
        String page = open(text, List.of(Records.KEY.verifier(), witness.verifier()));
        assertThat(verdict(page)).isEqualTo("good");
        assertThat(page).contains("witness.example.vn/w1 · 15/08/2026 09:11:09 (2026-08-15T02:11:09");
    }

    /// Opens the page as somebody does who follows a QR code, and returns what it shows.
    private String open(String receipt, List<VerifierKey> keys) throws IOException, InterruptedException {
        Path page = folder.resolve("verify.html");
        Files.writeString(page, VerifyPage.html(keys));
        String address = page.toUri() + "#"
                + URLEncoder.encode(receipt, StandardCharsets.UTF_8).replace("+", "%20");
        Path shown = folder.resolve("shown.html");
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("browser"),
                "--virtual-time-budget=5000",
                "--dump-dom",
                address));
        Process browser = new ProcessBuilder(command)
                .redirectOutput(shown.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!browser.waitFor(120, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new IOException("the browser did not come to an end");
        }
        return Files.readString(shown);
    }

    /// The verdict as people see it.
    private static String shown(String page) {
        return page.replaceFirst("(?s).*?id=\"verdict\"(.*?)</p>.*", "$1");
    }

    private static String verdict(String page) {
        return page.replaceFirst("(?s).*?data-verdict=\"(\\w+)\".*", "$1");
    }
}

package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.merkle.Hash;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
    static final Words WORDS =
            new Words("sixteen bytes of".getBytes(StandardCharsets.UTF_8), "Đã báo cáo Sở.\nKèm 02 phụ lục: \"A\", B");
    static final Words ACT = new Words(
            "salt of the act.".getBytes(StandardCharsets.UTF_8),
            Leaf.json(Map.of("subject", "case:77", "person", 12L, "facts", Map.of("move", "FORWARD", "urgent", true))));
    static final Leaf LEAF = Leaf.of(Map.of(
            "at",
            "2026-08-15T02:11:09.000Z",
            "kind",
            "cases.move",
            Leaf.ACT,
            ACT.commitment(),
            Leaf.TEXT,
            WORDS.commitment()));

    private static final int NUMBER = 300;

    @TempDir
    Path folder;

    private Receipt receipt;

    @BeforeEach
    void write() throws IOException {
        receipt = receipt(folder.resolve("record"));
    }

    /// Details name others than who did it; number 0 is the system, which is no person.
    @Test
    void thePersonNamedInTheDetailsIsNotCalledWhoDidIt() throws IOException {
        Words act = new Words(
                "salt of the act.".getBytes(StandardCharsets.UTF_8),
                Leaf.json(Map.of("subject", "conduct:3", "person", 0L, "facts", Map.of("person", 31L))));
        Leaf leaf = Leaf.of(Map.of("kind", "confidential", Leaf.ACT, act.commitment()));
        List<byte[]> entries = new ArrayList<>(Records.entries(0, 700));
        entries.set(NUMBER, leaf.bytes());
        Path record = folder.resolve("reported");
        Records.write(record, entries);
        Receipt reported = new Receipt(
                new RecordReader(Folder.at(record)).prove(NUMBER), leaf, Optional.of(act), Optional.empty());
        assertThat(reported.format(RecordMessages.VIETNAMESE))
                .contains(
                        "Người thực hiện (mã số): 0 (hệ thống)",
                        "Chi tiết / Người được nêu trong việc (mã số): 31",
                        "Loại việc: được bảo mật");
    }

    static Receipt receipt(Path record) throws IOException {
        List<byte[]> entries = new ArrayList<>(Records.entries(0, 700));
        entries.set(NUMBER, LEAF.bytes());
        Records.write(record, entries);
        return new Receipt(
                new RecordReader(Folder.at(record)).prove(NUMBER), LEAF, Optional.of(ACT), Optional.of(WORDS));
    }

    @Test
    void aReceiptProvesItsActOffline() throws Exception {
        for (Locale language : List.of(RecordMessages.VIETNAMESE, Locale.ENGLISH)) {
            Receipt.Checked found = check(receipt.format(language));
            assertThat(found.findings()).isEmpty();
            assertThat(found.signers()).containsExactly(Records.KEY.verifier());
            assertThat(found.receipt().leaf()).isEqualTo(LEAF);
            assertThat(found.receipt().words().orElseThrow().text()).isEqualTo(WORDS.text());
        }
    }

    /// Around an attachment as PDF writes it, before and after other streams.
    private static byte[] inPdf(String attached) {
        String before =
                "%PDF-1.6\n%\u00f6\n1 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n2 0 obj\n<< >>\nstream\r\n";
        String after = "\r\nendstream\nendobj\n3 0 obj\n<< >>\nstream\nxyz\nendstream\nendobj\n%%EOF\n";
        return (before + new String(attached.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + after)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPdfThatCarriesItIsCheckedAsItIs() throws Exception {
        String text = receipt.format(RecordMessages.VIETNAMESE);
        Receipt.Checked found = Receipt.check(inPdf(text), Trust.in(Records.KEY.verifier()));
        assertThat(found.findings()).isEmpty();
        assertThat(found.receipt().words().orElseThrow().text()).isEqualTo(WORDS.text());
        Receipt.Checked changed =
                Receipt.check(inPdf(text.replace("Kèm 02", "Kèm 03")), Trust.in(Records.KEY.verifier()));
        assertThat(changed.findings()).extracting(Finding::fault).containsExactly(Fault.RECEIPT_CHANGED);
        assertThatThrownBy(() -> Receipt.parse(inPdf("packed")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("save its attachment");
    }

    @Test
    void itReadsAsAnOfficialReads() {
        assertThat(receipt.format(RecordMessages.VIETNAMESE))
                .contains(
                        "BIÊN NHẬN CỦA SỔ GHI",
                        "Mục số: 300 (đếm từ 0)",
                        "Thời điểm: 15/08/2026 09:11:09 (2026-08-15T02:11:09.000Z)",
                        "Loại việc: cases.move",
                        "Chi tiết / move: FORWARD",
                        "    Đã báo cáo Sở.\n    Kèm 02 phụ lục: \"A\", B\n");
    }

    /// The last part is a proof file that any C2SP tool reads.
    @Test
    void itEndsWithAProofFile() throws Exception {
        String text = receipt.format(Locale.ENGLISH);
        ProofFile proof =
                ProofFile.parse(text.substring(text.indexOf(ProofFile.HEADING)).getBytes(StandardCharsets.UTF_8));
        assertThat(proof.proves(Hash.of(LEAF.hash()))).isTrue();
        assertThat(check(proof.format()).holds()).isTrue();
        assertThat(text).contains("\nindex 300\n");
    }

    @Test
    void lineEndsOfMailDoNoHarm() throws Exception {
        String mailed = "\uFEFF" + receipt.format(RecordMessages.VIETNAMESE).replace("\n", "\r\n");
        assertThat(check(mailed).holds()).isTrue();
    }

    /// A scanned code has no newline at its end, a text copied from a screen may have several, and blanks.
    @Test
    void newlinesAndBlanksAtTheEndsDoNoHarm() throws Exception {
        String text = receipt.format(RecordMessages.VIETNAMESE);
        for (String whole : List.of(text, receipt.proofFile())) {
            for (String end : List.of("", "\n\n", " \n \n", "\u00a0\r\n\t")) {
                Receipt.Checked found = check(end + whole.strip() + end);
                assertThat(found.findings()).isEmpty();
                assertThat(found.signers()).hasSize(1);
            }
        }
        String signed = receipt.proof().checkpoint().note().format();
        for (String end : List.of("", "\r\n", "\n\n  ")) {
            assertThat(SignedCheckpoint.parseMailed(bytes("\uFEFF\n" + signed.strip() + end)))
                    .isEqualTo(receipt.proof().checkpoint());
        }
    }

    @Test
    void aReceiptThatIsCutOffIsSaidToBe() {
        String text = receipt.format(RecordMessages.VIETNAMESE);
        int heading = text.indexOf(ProofFile.HEADING);
        for (int end : new int[] {
            40,
            heading - 2,
            heading + 5,
            heading + 30,
            text.indexOf("\nindex") + 4,
            text.lastIndexOf("\n\n") - 50,
            text.lastIndexOf("\n\n") + 2,
            text.lastIndexOf("\n\n") + 10,
            text.length() - 4
        }) {
            assertThatThrownBy(() -> check(text.substring(0, end)))
                    .as("cut at %d of %d", end, text.length())
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageContaining("is cut off")
                    .satisfies(e -> assertThat(new RecordMessages(RecordMessages.VIETNAMESE).explain((Exception) e))
                            .startsWith("Biên nhận bị cắt mất hoặc hỏng phần cuối."));
        }
        assertThatThrownBy(() -> check("nonsense")).hasMessageContaining("no receipt");
    }

    /// The authority may have replaced its key; that is not what a forgery looks like.
    @Test
    void aSignatureOfAnotherKeyIsToldFromAForgery() throws Exception {
        Trust other = Trust.in(SigningKey.generate(Records.ORIGIN, KeyKind.NOTE).verifier());
        RecordMessages messages = new RecordMessages(RecordMessages.VIETNAMESE);
        String text = receipt.format(Locale.ENGLISH);
        List<String> stranger = messages.lines(Receipt.check(bytes(text), other), other);
        assertThat(stranger.getFirst()).startsWith("KHÔNG CÓ CHỮ KÝ CỦA KHÓA BẠN TIN. Bằng chứng của mục số 300");
        assertThat(stranger.get(1)).contains("đã thay khóa", "keys.txt");
        String forged = text.replace("cases.move\n", "cases.gift\n");
        assertThat(messages.lines(Receipt.check(bytes(forged), other), other).getFirst())
                .startsWith("KHÔNG KHỚP.");
    }

    @Test
    void whatItWasComparedWithIsSaid() throws Exception {
        Checkpoint own = receipt.proof().checkpoint().checkpoint();
        Checkpoint younger = new Checkpoint(Records.ORIGIN, 5, Hash.EMPTY_TREE);
        Trust trust = new Trust(List.of(Records.KEY.verifier()), List.of(own, younger), Optional.empty());
        Receipt.Checked found = Receipt.check(bytes(receipt.format(Locale.ENGLISH)), trust);
        assertThat(new RecordMessages(Locale.ENGLISH).lines(found, trust))
                .contains("Compared with the checkpoint given, at 700 entries: the receipt is of that record.")
                .last()
                .asString()
                .startsWith("Not compared with the checkpoint given (record record.example.vn/log, 5 entries)");
    }

    @Test
    void anAlteredReadablePartIsFound() throws Exception {
        String text = receipt.format(RecordMessages.VIETNAMESE);
        assertThat(faults(text.replace("cases.move\n", "cases.gift\n"))).containsExactly(Fault.RECEIPT_CHANGED);
        assertThat(faults("Kính gửi: ...\n" + text)).containsExactly(Fault.RECEIPT_CHANGED);
    }

    @Test
    void anotherActWordsOrProofIsFound() throws Exception {
        Leaf other = Leaf.of(Map.of("kind", "cases.move", "text", WORDS.commitment()));
        assertThat(faults(new Receipt(receipt.proof(), other, Optional.empty(), receipt.words())))
                .containsExactly(Fault.PROOF_DOES_NOT_HOLD);
        Words done = new Words(ACT.salt(), ACT.text().replace("12", "13"));
        assertThat(faults(new Receipt(receipt.proof(), LEAF, Optional.of(done), receipt.words())))
                .containsExactly(Fault.ACT_CHANGED);
        Words forged = new Words(new byte[16], "Đã báo cáo Bộ.");
        assertThat(faults(new Receipt(receipt.proof(), LEAF, receipt.act(), Optional.of(forged))))
                .containsExactly(Fault.WORDS_CHANGED);
        ProofFile proof = receipt.proof();
        ProofFile moved = new ProofFile("", 301, proof.path(), proof.checkpoint());
        assertThat(faults(new Receipt(moved, LEAF, receipt.act(), receipt.words())))
                .containsExactly(Fault.PROOF_DOES_NOT_HOLD);
    }

    @Test
    void aForgedCheckpointOrAnotherKeyIsFound() throws Exception {
        String text = receipt.format(Locale.ENGLISH);
        assertThat(faults(text.replace("\n700\n", "\n701\n"))).contains(Fault.SIGNATURE_FALSE);
        SigningKey other = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        Receipt.Checked found = Receipt.check(bytes(text), Trust.in(other.verifier()));
        assertThat(found.findings()).extracting(Finding::fault).containsExactly(Fault.SIGNED_BY_ANOTHER_KEY);
        Checkpoint rival = new Checkpoint(Records.ORIGIN, 700, Hash.EMPTY_TREE);
        assertThat(Receipt.check(bytes(text), new Trust(List.of(), List.of(rival), Optional.empty()))
                        .findings())
                .extracting(Finding::fault)
                .containsExactly(Fault.HISTORY_CHANGED);
    }

    @Test
    void withoutATrustedKeyItSaysSo() throws Exception {
        Receipt.Checked found = Receipt.check(bytes(receipt.format(Locale.ENGLISH)), Trust.in());
        assertThat(found.holds()).isTrue();
        assertThat(found.signers()).isEmpty();
        List<String> lines = new RecordMessages(Locale.ENGLISH).lines(found, Trust.in());
        assertThat(lines.getFirst()).startsWith("HOLDS, BUT WHO SIGNED IS OPEN.");
        assertThat(lines.getLast()).contains("no signature was checked");
    }

    /// Erasure takes words and salt; the leaf stays, and every proof with it.
    @Test
    void afterErasureTheActIsStillProvedAndTheWordsCannotBeGuessed() throws Exception {
        Receipt erased = new Receipt(receipt.proof(), LEAF, Optional.empty(), Optional.empty());
        assertThat(check(erased.format(Locale.ENGLISH)).holds()).isTrue();
        assertThat(erased.format(Locale.ENGLISH)).doesNotContain("phụ lục", "case:77");
        // Whoever guesses the words rightly still needs the salt: without it no guess is confirmed.
        for (int i = 0; i < 1000; i++) {
            byte[] salt = new byte[Words.SALT_BYTES];
            salt[i % 16] = (byte) i;
            assertThat(LEAF.commitsTo(Leaf.TEXT, new Words(salt, WORDS.text()))).isFalse();
        }
        assertThat(LEAF.commitsTo(Leaf.TEXT, WORDS)).isTrue();
        assertThat(LEAF.commitsTo(Leaf.ACT, ACT)).isTrue();
        for (Path file : List.of(folder.resolve("record/tile/entries/001"))) {
            assertThat(Records.text(Files.readAllBytes(file))).doesNotContain("phụ lục");
        }
    }

    @Test
    void aSaltHas128Bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Words(new byte[15], "words"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Words(new byte[17], "words"));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.commitment(new byte[0], "words"));
    }

    @Test
    void whatIsNoReceiptIsRefused() {
        for (String text :
                List.of("", "nonsense", ProofFile.HEADING, receipt.proof().format())) {
            assertThatThrownBy(() -> check(text)).as(text).isInstanceOf(RecordFormatException.class);
        }
    }

    @Test
    void aLeafIsReadBack() throws Exception {
        assertThat(Leaf.of(LEAF.facts())).isEqualTo(LEAF);
        assertThat(Leaf.facts(LEAF.json())).containsEntry(Leaf.TEXT, WORDS.commitment());
        for (String json : List.of(
                "",
                "{",
                "{}x",
                "{ }",
                "{\"b\":1,\"a\":1}",
                "{\"a\":01}",
                "{\"a\":null}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\u0041\"}",
                "[1]",
                "{\"a\":[1]}",
                "{\"a\":1.5}",
                "{\"a\":" + "{\"a\":".repeat(50))) {
            assertThatThrownBy(() -> new Leaf(json).facts()).as(json).isInstanceOf(RecordFormatException.class);
        }
    }

    private static List<Fault> faults(Receipt receipt) throws RecordFormatException {
        return faults(receipt.format(Locale.ENGLISH));
    }

    private static List<Fault> faults(String text) throws RecordFormatException {
        return check(text).findings().stream().map(Finding::fault).toList();
    }

    private static Receipt.Checked check(String text) throws RecordFormatException {
        return Receipt.check(bytes(text), Trust.in(Records.KEY.verifier()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package damlam.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a record behind its back is found, and the first entry is named.
class TamperingTest {
    private static final int SIZE = 700;
    /// The base64 of 64 bytes, and the newline after it.
    private static final int SIGNATURE_CHARACTERS = 87;

    @TempDir
    Path temporary;

    private Path folder;
    private SignedCheckpoint published;

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("record");
        published = Records.write(folder, SIZE);
    }

    @Test
    void anUntouchedRecordHolds() throws Exception {
        Verification found = Records.verify(folder);
        assertThat(found.findings()).isEmpty();
        assertThat(found.signers()).containsExactly(Records.KEY.verifier());
        assertThat(found.checkpoint()).contains(published);
    }

    @Test
    void anyFlippedByteOfTheEntriesIsFoundAndItsEntryNamed() throws Exception {
        Random random = new Random(17);
        for (int i = 0; i < 250; i++) {
            String file = List.of("tile/entries/000", "tile/entries/001", "tile/entries/002.p/188")
                    .get(i % 3);
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            flip(file, random.nextInt(bytes.length), 1 << random.nextInt(8));
            Files.write(folder.resolve(file), bytes);
        }
        byte[] first = Files.readAllBytes(folder.resolve("tile/entries/000"));
        for (int at = 0; at < 400; at++) {
            flip("tile/entries/000", at, 0x80);
            Files.write(folder.resolve("tile/entries/000"), first);
        }
    }

    private void flip(String file, int at, int bit) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        int index = file.contains("000") ? 0 : file.contains("001") ? 1 : 2;
        long entry = 256L * index;
        int start = 0;
        for (int end = entryEnd(bytes, 0); end <= at; end = entryEnd(bytes, start)) {
            start = end;
            entry++;
        }
        boolean length = at < start + 2;
        bytes[at] ^= (byte) bit;
        Files.write(folder.resolve(file), bytes);
        Finding finding = first(Records.verify(folder));
        if (length && finding.fault() == Fault.ENTRIES_DAMAGED) {
            assertThat(entry).isBetween(finding.entry(), finding.until());
        } else {
            assertThat(finding.entry()).as("byte %d of %s", at, file).isEqualTo(entry);
            assertThat(finding.fault()).isIn(Fault.ENTRY_CHANGED, Fault.ENTRY_INSERTED, Fault.ENTRY_DELETED);
        }
        if (!length) {
            assertThat(finding.fault()).isEqualTo(Fault.ENTRY_CHANGED);
        }
    }

    private static int entryEnd(byte[] bundle, int start) {
        return start + 2 + ((bundle[start] & 0xFF) << 8) + (bundle[start + 1] & 0xFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 254, 255, 256, 257, 511, 512, 698, 699})
    void aDeletedEntryIsNamed(int at) throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.remove(at);
        rebundle(entries);
        assertFirst(Records.verify(folder), Fault.ENTRY_DELETED, at);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 254, 255, 256, 257, 511, 512, 698, 699, 700})
    void anInsertedEntryIsNamed(int at) throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.add(at, Records.entry(9999));
        rebundle(entries);
        assertFirst(Records.verify(folder), Fault.ENTRY_INSERTED, at);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 255, 256, 257, 512, 699, 700})
    void aRepeatedEntryIsNamed(int at) throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.add(at, entries.get(at - 1));
        rebundle(entries);
        Finding finding = first(Records.verify(folder));
        assertThat(finding.fault()).isEqualTo(Fault.ENTRY_REPEATED);
        assertThat(finding.entry()).isEqualTo(at);
        assertThat(finding.until()).isEqualTo(at - 1);
    }

    @Test
    void anEntryWrittenOverAnotherIsNamed() throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.set(300, entries.get(12));
        rebundle(entries);
        assertFirst(Records.verify(folder), Fault.ENTRY_CHANGED, 300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 256, 600, 699})
    void swappedEntriesAreNamed(int other) throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        Collections.swap(entries, 0, other);
        rebundle(entries);
        Finding finding = first(Records.verify(folder));
        assertThat(finding)
                .extracting(Finding::fault, Finding::entry, Finding::until)
                .containsExactly(Fault.ENTRIES_SWAPPED, 0L, (long) other);
    }

    @Test
    void aMissingBundleIsNamed() throws Exception {
        Files.delete(folder.resolve("tile/entries/001"));
        Finding finding = first(Records.verify(folder));
        assertThat(finding.fault()).isEqualTo(Fault.ENTRIES_MISSING);
        assertThat(finding.entry()).isEqualTo(256);
        assertThat(finding.until()).isEqualTo(511);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2", "tile/entries/001"})
    void aFileCutInHalfIsNamed(String file) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, bytes.length / 2));
        Verification found = Records.verify(folder);
        assertThat(first(found).fault()).isIn(Fault.TILE_DAMAGED, Fault.ENTRIES_DAMAGED, Fault.ENTRY_DELETED);
        Files.write(folder.resolve(file), new byte[0]);
        assertThat(Records.verify(folder).holds()).isFalse();
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, bytes.length + 1));
        assertThat(Records.verify(folder).holds()).isFalse();
    }

    @Test
    void aTileThatWasChangedAloneIsNamedAsSuch() throws Exception {
        RecordWriterTest.flip(folder.resolve("tile/0/001"), 40);
        assertFirst(Records.verify(folder), Fault.TILE_CHANGED, 257);
        RecordWriterTest.flip(folder.resolve("tile/0/001"), 40);
        RecordWriterTest.flip(folder.resolve("tile/1/000.p/2"), 40);
        Finding finding = first(Records.verify(folder));
        assertThat(finding)
                .extracting(Finding::fault, Finding::entry, Finding::until)
                .containsExactly(Fault.TILE_CHANGED, 256L, 511L);
    }

    /// Entries and lowest tile are rewritten to fit each other; the tile above still tells where.
    @Test
    void aRewrittenSpanIsNarrowedDownByTheTileAbove() throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.set(300, Records.entry(4711));
        Path other = temporary.resolve("other");
        Records.write(other, entries);
        for (String file : List.of("tile/entries/001", "tile/0/001")) {
            Files.copy(other.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Verification found = Records.verify(folder);
        assertThat(found.findings())
                .contains(new Finding(Fault.ENTRY_CHANGED, 256, 511, "tile/1/000.p/2"))
                .extracting(Finding::fault)
                .contains(Fault.ROOT_DIFFERS);
    }

    /// Everything but the checkpoint is rewritten: only the signed root is left to tell, and another copy says
    /// where.
    @Test
    void aRecordRewrittenAsAWholeIsFoundAndACopyNamesTheEntry() throws Exception {
        Path copy = temporary.resolve("copy");
        Records.copy(folder, copy);
        List<byte[]> entries = Records.entries(0, SIZE);
        entries.set(411, Records.entry(4711));
        rewrite(entries);
        assertThat(Records.verify(folder).findings()).extracting(Finding::fault).containsExactly(Fault.ROOT_DIFFERS);
        Finding finding = first(Records.verify(folder, withCopy(copy)), Fault.ENTRY_CHANGED);
        assertThat(finding.entry()).isEqualTo(411);
        assertThat(finding.detail()).contains("\"no\":411", "→", "\"no\":4711");
        entries.remove(5);
        rewrite(entries);
        assertThat(first(Records.verify(folder, withCopy(copy)), Fault.ENTRY_DELETED)
                        .entry())
                .isEqualTo(5);
    }

    /// Somebody who has the key signs another past: earlier checkpoints contradict it, and narrow it down.
    @Test
    void aPastSignedAnewIsContradictedByEarlierCheckpoints() throws Exception {
        List<byte[]> entries = Records.entries(0, SIZE);
        Path one = temporary.resolve("one");
        Checkpoint at100 = Records.write(one, entries.subList(0, 100)).checkpoint();
        Path two = temporary.resolve("two");
        Checkpoint at500 = Records.write(two, entries.subList(0, 500)).checkpoint();
        entries.set(411, Records.entry(4711));
        Path forged = temporary.resolve("forged");
        Records.write(forged, entries);
        assertThat(Records.verify(forged).holds()).isTrue();
        List<Checkpoint> earlier = List.of(published.checkpoint(), at500, at100);
        Verification found = Records.verify(forged, new Trust(keys(), earlier, Optional.empty()));
        assertThat(first(found))
                .extracting(Finding::fault, Finding::entry, Finding::until)
                .containsExactly(Fault.HISTORY_CHANGED, 100L, 499L);
        assertThat(Records.verify(folder, new Trust(keys(), earlier, Optional.empty()))
                        .findings())
                .isEmpty();
    }

    @Test
    void anOldCopyBehindAKnownCheckpointIsNamed() throws Exception {
        Path old = temporary.resolve("old");
        Records.write(old, 600);
        Trust trust = new Trust(keys(), List.of(published.checkpoint()), Optional.empty());
        assertThat(first(Records.verify(old, trust)))
                .extracting(Finding::fault, Finding::entry, Finding::until)
                .containsExactly(Fault.ROLLED_BACK, 600L, 699L);
        assertThat(first(Records.verify(old, withCopy(folder))))
                .extracting(Finding::fault, Finding::entry)
                .containsExactly(Fault.ROLLED_BACK, 600L);
        assertThat(Records.verify(folder, withCopy(old)).findings()).isEmpty();
    }

    @Test
    void anotherKeyIsNamed() throws Exception {
        SigningKey other = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        SignedCheckpoint forged = SignedCheckpoint.sign(published.checkpoint(), List.of(other), Instant.EPOCH);
        Files.write(folder.resolve("checkpoint"), forged.bytes());
        assertThat(first(Records.verify(folder)).fault()).isEqualTo(Fault.SIGNED_BY_ANOTHER_KEY);
        Checkpoint less = new Checkpoint(Records.ORIGIN, 0, Hash.EMPTY_TREE);
        String text = less.text()
                + published.note().format().substring(published.note().text().length());
        Files.writeString(folder.resolve("checkpoint"), text);
        assertThat(first(Records.verify(folder)).fault()).isEqualTo(Fault.SIGNATURE_FALSE);
    }

    /// The witness signed at 500; the record went on to 700.
    private SignedCheckpoint cosignAt500() throws IOException {
        Path earlier = temporary.resolve("earlier");
        SigningKey witness = SigningKey.generate("witness.example.vn/w1", KeyKind.COSIGNATURE);
        SignedCheckpoint at500 = Records.write(earlier, 500);
        return at500.with(List.of(witness.sign(at500.note().text(), Instant.EPOCH)));
    }

    private Verification verifyWithCosigned(byte[] cosigned) throws Exception {
        Files.write(folder.resolve("checkpoint.cosigned"), cosigned);
        return Records.verify(folder);
    }

    @Test
    void anyFlippedByteOfWhatTheWitnessedCheckpointSaysIsFound() throws Exception {
        SignedCheckpoint cosigned = cosignAt500();
        assertThat(verifyWithCosigned(cosigned.bytes()).findings()).isEmpty();
        int text = cosigned.note().text().length();
        String line = cosigned.note().signatures().getFirst().line();
        int end = Records.text(cosigned.bytes()).indexOf(line) + line.length();
        byte[] whole = cosigned.bytes();
        // Whose signature it is said to be is not signed itself; what was signed, and the signature, are.
        int dash = 2;
        for (int at = 0; at < end + dash; at = at == text ? end - SIGNATURE_CHARACTERS + dash : at + 1) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            assertThat(verifyWithCosigned(bytes).findings())
                    .as("byte %d", at)
                    .extracting(Finding::fault)
                    .contains(Fault.COSIGNED_DAMAGED);
        }
        assertThat(first(verifyWithCosigned("nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .fault())
                .isEqualTo(Fault.COSIGNED_DAMAGED);
    }

    /// An old copy of everything, but the checkpoint that witnesses signed was forgotten, or is all that was kept.
    @Test
    void aWitnessedCheckpointThatIsNewerShowsThatTheRecordWasSetBack() throws Exception {
        Path old = temporary.resolve("old");
        Records.write(old, 600);
        Files.write(old.resolve("checkpoint.cosigned"), published.bytes());
        assertThat(Records.verify(old).findings())
                .containsExactly(new Finding(Fault.ROLLED_BACK, 600, 699, "checkpoint.cosigned"));
        SigningKey other = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        SignedCheckpoint unknown = SignedCheckpoint.sign(published.checkpoint(), List.of(other), Instant.EPOCH);
        Files.write(old.resolve("checkpoint.cosigned"), unknown.bytes());
        assertThat(first(Records.verify(old)).fault()).isEqualTo(Fault.COSIGNED_DAMAGED);
    }

    @Test
    void aWitnessedCheckpointOfAnotherPastIsFound() throws Exception {
        for (long size : new long[] {500, SIZE}) {
            Checkpoint rival = new Checkpoint(Records.ORIGIN, size, Hash.EMPTY_TREE);
            SignedCheckpoint signed = SignedCheckpoint.sign(rival, List.of(Records.KEY), Instant.EPOCH);
            assertThat(first(verifyWithCosigned(signed.bytes())).fault()).isEqualTo(Fault.HISTORY_CHANGED);
        }
        SignedCheckpoint same = cosignAt500();
        assertThat(Records.verify(folder, Trust.in()).holds()).isFalse();
        Files.write(folder.resolve("checkpoint.cosigned"), same.bytes());
        // Its key may have been retired since: the entries lead to it all the same.
        SigningKey young = SigningKey.generate(Records.ORIGIN, KeyKind.NOTE);
        SignedCheckpoint now = SignedCheckpoint.sign(published.checkpoint(), List.of(young), Instant.EPOCH);
        Files.write(folder.resolve("checkpoint"), now.bytes());
        assertThat(Records.verify(folder, Trust.in(young.verifier())).findings())
                .isEmpty();
    }

    @Test
    void whatARecordWasComparedWithIsSaid() throws Exception {
        Path old = temporary.resolve("old");
        Checkpoint at600 = Records.write(old, 600).checkpoint();
        Trust trust = new Trust(keys(), List.of(at600), Optional.of(Folder.at(old)));
        RecordMessages english = new RecordMessages(java.util.Locale.ENGLISH);
        assertThat(english.lines(Records.verify(folder, trust), trust))
                .contains("Compared with the checkpoint given, at 600 entries: the record continues it.")
                .last()
                .asString()
                .matches("Compared with the copy .*: the 600 entries that both have are the same\\.");
        Files.delete(old.resolve("tile/entries/001"));
        assertThat(english.lines(Records.verify(folder, trust), trust))
                .last()
                .asString()
                .startsWith("Only 344 of 600 entries could be compared");
    }

    @Test
    void aMissingOrBrokenCheckpointIsNamed() throws Exception {
        Files.writeString(folder.resolve("checkpoint"), "nonsense");
        assertThat(first(Records.verify(folder)).fault()).isEqualTo(Fault.CHECKPOINT_MALFORMED);
        Files.delete(folder.resolve("checkpoint"));
        assertThat(first(Records.verify(folder)).fault()).isEqualTo(Fault.CHECKPOINT_MISSING);
    }

    @Test
    void aCheckpointOfAnotherRecordProvesNothing() throws Exception {
        Checkpoint other = new Checkpoint("else.example.vn", 5, Hash.EMPTY_TREE);
        Trust trust = new Trust(keys(), List.of(other), Optional.empty());
        assertThat(first(Records.verify(folder, trust)).fault()).isEqualTo(Fault.ANOTHER_RECORD);
    }

    @Test
    void aProofIsNeverMadeOfWhatWasTamperedWith() throws Exception {
        RecordReader reader = new RecordReader(Folder.at(folder));
        assertThat(reader.prove(300).proves(TreeHasher.leaf(Records.entry(300))))
                .isTrue();
        RecordWriterTest.flip(folder.resolve("tile/0/001"), 0);
        assertThatThrownBy(() -> reader.prove(300))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("entry 300");
    }

    private static List<VerifierKey> keys() {
        return List.of(Records.KEY.verifier());
    }

    private static Trust withCopy(Path copy) {
        return new Trust(keys(), List.of(), Optional.of(Folder.at(copy)));
    }

    /// Puts other entries into the bundles, under the names that the checkpoint's size asks for.
    private void rebundle(List<byte[]> entries) throws IOException {
        int full = SIZE / 256;
        for (int i = 0; i <= full; i++) {
            int to = i < full ? Math.min(entries.size(), 256 * (i + 1)) : entries.size();
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            for (byte[] entry : new ArrayList<>(entries.subList(256 * i, to))) {
                EntryBundle.append(bundle, entry);
            }
            Files.write(folder.resolve(TilePath.entries(i, i < full ? 256 : SIZE % 256)), bundle.toByteArray());
        }
    }

    /// Replaces tiles and bundles by those of other entries, and leaves the checkpoint.
    private void rewrite(List<byte[]> entries) throws IOException {
        Path other = temporary.resolve("rewritten" + entries.size());
        Records.write(other, entries);
        for (String file : Records.files(other)) {
            if (!file.equals("checkpoint")) {
                String name = file.replaceAll("\\.p/187", ".p/188");
                Files.copy(other.resolve(file), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void assertFirst(Verification found, Fault fault, long entry) {
        assertThat(first(found)).extracting(Finding::fault, Finding::entry).containsExactly(fault, entry);
    }

    private static Finding first(Verification found) {
        assertThat(found.findings()).isNotEmpty();
        return found.findings().getFirst();
    }

    private static Finding first(Verification found, Fault fault) {
        return found.findings().stream()
                .filter(finding -> finding.fault() == fault)
                .findFirst()
                .orElseThrow(() -> new AssertionError(found.findings()));
    }
}

package damlam.record;

import static damlam.record.Records.CLOCK;
import static damlam.record.Records.KEY;
import static damlam.record.Records.ORIGIN;
import static damlam.record.Records.entries;
import static damlam.record.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.merkle.CompactRange;
import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordWriterTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void choose() {
        folder = temporary.resolve("record");
    }

    @Test
    void anEmptyRecordIsPublishedAtOnce() throws Exception {
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            assertThat(writer.published().checkpoint()).isEqualTo(new Checkpoint(ORIGIN, 0, Hash.EMPTY_TREE));
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
    }

    /// The example of C2SP tlog-tiles.
    @Test
    void seventyThousandEntriesLieInTheFilesTheSpecificationNames() throws Exception {
        Records.write(folder, 70_000);
        List<String> files = Records.files(folder);
        assertThat(files.stream().filter(file -> file.matches("tile/0/(x\\d{3}/)*\\d{3}")))
                .hasSize(273);
        assertThat(files.stream().filter(file -> file.matches("tile/entries/(x\\d{3}/)*\\d{3}")))
                .hasSize(273);
        assertThat(files)
                .contains(
                        "tile/0/273.p/112",
                        "tile/entries/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1",
                        "checkpoint");
        assertThat(files).hasSize(2 * 274 + 4);
        assertThat(Files.size(folder.resolve("tile/0/000"))).isEqualTo(8192);
    }

    @Test
    void twoHundredAndFiftySixEntriesAreOneFullTileAndOneHashAbove() throws Exception {
        Records.write(folder, 256);
        assertThat(Records.files(folder))
                .containsExactly("checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    }

    @Test
    void aTileNumberIsWrittenInGroupsOfThree() {
        assertThat(TilePath.tile(3, 1_234_067, 256)).isEqualTo("tile/3/x001/x234/067");
        assertThat(TilePath.entries(5, 7)).isEqualTo("tile/entries/005.p/7");
        assertThat(TilePath.tile(0, 1000, 256)).isEqualTo("tile/0/x001/000");
    }

    @Test
    void howItIsSplitIntoBatchesMakesNoDifference() throws Exception {
        int[] sizes = {1, 1, 3, 250, 1, 256, 700, 2, 0, 298};
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            for (int size : sizes) {
                int from = (int) writer.size();
                writer.integrate(entries(from, from + size));
                writer.publish();
                assertThat(writer.published().checkpoint().root()).isEqualTo(plainRoot((int) writer.size()));
            }
        }
        Path atOnce = temporary.resolve("at-once");
        Records.write(atOnce, 1512);
        // Partial tiles of earlier checkpoints stay until their tile is full.
        assertThat(Records.files(folder)).containsAll(Records.files(atOnce)).doesNotContain("tile/0/000.p/5");
        for (String file : Records.files(atOnce)) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(atOnce.resolve(file));
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
    }

    @Test
    void aReopenedRecordGoesOnWhereItsCheckpointEnds() throws Exception {
        for (int size = 0; size < 1300; size += 97) {
            try (RecordWriter writer = Records.open(Folder.at(folder))) {
                assertThat(writer.size()).isEqualTo(size);
                writer.integrate(entries(size, size + 97));
                writer.publish();
            }
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
        assertThat(new RecordReader(Folder.at(folder))
                        .newest()
                        .orElseThrow()
                        .checkpoint()
                        .root())
                .isEqualTo(plainRoot(1358));
    }

    @Test
    void whatIsIntegratedButNotPublishedIsGivenAgain() throws Exception {
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            writer.integrate(entries(0, 600));
            writer.publish();
            writer.integrate(entries(600, 1200));
            assertThat(writer.size()).isEqualTo(1200);
        }
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            assertThat(writer.size()).isEqualTo(600);
            writer.integrate(entries(600, 1200));
            writer.publish();
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
    }

    @Test
    void anEntryThatIsTooLongIsRefusedAndTakesNothingWithIt() throws Exception {
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.integrate(List.of(entry(0), new byte[65_536])))
                    .withMessageContaining("65535");
            assertThat(writer.size()).isZero();
            writer.integrate(List.of(new byte[65_535], new byte[0]));
            writer.publish();
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
    }

    @Test
    void onlyOneWriterAtATime() throws Exception {
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            assertThatThrownBy(() -> Records.open(Folder.at(folder)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another server");
            assertThat(writer.size()).isZero();
        }
        Records.open(Folder.at(folder)).close();
    }

    @Test
    void aRecordSignedWithAnotherKeyIsNotContinued() throws Exception {
        Records.write(folder, 10);
        SigningKey other = SigningKey.generate(ORIGIN, KeyKind.NOTE);
        assertThatThrownBy(() -> RecordWriter.open(Folder.at(folder), List.of(other), CLOCK, Optional.empty()))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("restore the key file");
    }

    @Test
    void anOldCopyIsNotContinued() throws Exception {
        Records.write(folder, 300);
        Path old = temporary.resolve("old");
        Records.copy(folder, old);
        Checkpoint published = append(folder, 300, 400);
        assertThatThrownBy(() -> RecordWriter.open(Folder.at(old), List.of(KEY), CLOCK, Optional.of(published)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("ends at 300 entries, but 400 were published");
        RecordWriter.open(Folder.at(folder), List.of(KEY), CLOCK, Optional.of(published))
                .close();
    }

    @Test
    void aRecordThatDoesNotHoldWhatWasPublishedIsNotContinued() throws Exception {
        Checkpoint published = Records.write(folder, 300).checkpoint();
        Path other = temporary.resolve("other");
        Records.write(other, entries(7, 500));
        assertThatThrownBy(() -> RecordWriter.open(Folder.at(other), List.of(KEY), CLOCK, Optional.of(published)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("does not continue");
    }

    /// A server on another machine goes on from what the database knows was published.
    @Test
    void aFolderThatIsBehindIsBroughtToTheCheckpointThatWasSigned() throws Exception {
        SignedCheckpoint known = Records.write(temporary.resolve("other"), 5000);
        Records.write(folder, 300);
        try (RecordWriter writer = follow(known, Records::entries)) {
            assertThat(writer.published()).isEqualTo(known);
            writer.integrate(entries(5000, 5001));
            writer.publish();
        }
        assertThat(Records.verify(folder).findings()).isEmpty();
        assertThat(Records.verify(folder)
                        .checkpoint()
                        .orElseThrow()
                        .checkpoint()
                        .size())
                .isEqualTo(5001);
    }

    @Test
    void entriesThatLeadElsewhereAreNotFollowed() throws Exception {
        SignedCheckpoint known = Records.write(temporary.resolve("other"), 500);
        assertThatThrownBy(() -> follow(known, (from, to) -> entries(from + 1, to + 1)))
                .hasMessageContaining("do not lead to the checkpoint published at 500");
        assertThatThrownBy(() -> follow(known, (from, to) -> entries(from, Math.min(to, 400))))
                .hasMessageContaining("500 entries were published, but only 400");
        SigningKey other = SigningKey.generate(ORIGIN, KeyKind.NOTE);
        SignedCheckpoint forged = SignedCheckpoint.sign(known.checkpoint(), List.of(other), CLOCK.instant());
        assertThatThrownBy(() -> follow(forged, Records::entries)).hasMessageContaining("signed by another key");
        assertThat(Records.verify(folder)
                        .checkpoint()
                        .orElseThrow()
                        .checkpoint()
                        .size())
                .isZero();
    }

    private RecordWriter follow(SignedCheckpoint known, BiFunction<Integer, Integer, List<byte[]>> all)
            throws IOException {
        return RecordWriter.open(
                Folder.at(folder),
                List.of(KEY),
                CLOCK,
                known,
                (number, most) -> all.apply((int) number, (int) number + Math.min(most, 1000)));
    }

    @Test
    void damageAtTheEdgeIsFoundBeforeAnythingIsSigned() throws Exception {
        Records.write(folder, 300);
        Files.delete(folder.resolve("checkpoint"));
        assertThatThrownBy(() -> Records.open(Folder.at(folder))).hasMessageContaining("no checkpoint");
        Path tile = temporary.resolve("tile");
        Records.write(tile, 300);
        flip(tile.resolve("tile/0/001.p/44"), 5);
        assertThatThrownBy(() -> Records.open(Folder.at(tile))).isInstanceOf(RecordFormatException.class);
        Path entries = temporary.resolve("entries");
        Records.write(entries, 300);
        flip(entries.resolve("tile/entries/001.p/44"), 5);
        assertThatThrownBy(() -> Records.open(Folder.at(entries))).hasMessageContaining("other entries");
    }

    @Test
    void theKeyFileIsMadeOnceForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("keys/record.key");
        SigningKey key = KeyFile.open(file, ORIGIN, KeyKind.NOTE).keys().getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.open(file, ORIGIN, KeyKind.NOTE).keys().getFirst().verifier())
                .isEqualTo(key.verifier());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.open(file, ORIGIN, KeyKind.NOTE)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> KeyFile.open(file, "another", KeyKind.NOTE)).hasMessageContaining("\"another\"");
        Files.writeString(file, Files.readString(file).substring(3));
        assertThatThrownBy(() -> KeyFile.open(file, ORIGIN, KeyKind.NOTE)).hasMessageContaining("from a copy");
    }

    @Test
    void aNewKeySignsBesideTheOldOneUntilThatRetires() throws Exception {
        Path file = temporary.resolve("record.key");
        Folder record = Folder.at(folder);
        KeyFile keys = KeyFile.open(file, ORIGIN, KeyKind.NOTE);
        SigningKey old = keys.keys().getFirst();
        open(record, keys).close();
        keys.rotate();
        SigningKey young = keys.keys().getFirst();
        try (RecordWriter writer = open(record, KeyFile.open(file, ORIGIN, KeyKind.NOTE))) {
            SignedCheckpoint both = writer.publish();
            assertThat(both.note().check(List.of(old.verifier())).accepted()).isTrue();
            assertThat(both.note().check(List.of(young.verifier())).accepted()).isTrue();
            writer.integrate(entries(0, 3));
            assertThat(writer.publish()
                            .note()
                            .check(List.of(old.verifier(), young.verifier()))
                            .good())
                    .hasSize(2);
        }
        keys.retire(LocalDate.of(2026, 8, 15));
        try (RecordWriter writer = open(record, KeyFile.open(file, ORIGIN, KeyKind.NOTE))) {
            writer.integrate(entries(3, 4));
            SignedCheckpoint after = writer.publish();
            assertThat(after.note().check(List.of(old.verifier())).accepted()).isFalse();
            assertThat(after.note().check(List.of(young.verifier())).accepted()).isTrue();
        }
    }

    /// Receipts given out before a key was replaced are checked with its public part.
    @Test
    void aRetiredKeyIsKeptWithItsDay() throws Exception {
        Path file = temporary.resolve("record.key");
        KeyFile keys = KeyFile.open(file, ORIGIN, KeyKind.NOTE);
        VerifierKey first = keys.keys().getFirst().verifier();
        assertThat(keys.retired()).isEmpty();
        keys.rotate();
        keys.retire(LocalDate.of(2026, 8, 15));
        VerifierKey second = keys.keys().getFirst().verifier();
        keys.rotate();
        keys.retire(LocalDate.of(2027, 1, 2));
        KeyFile again = KeyFile.open(file, ORIGIN, KeyKind.NOTE);
        assertThat(again.keys()).hasSize(1);
        assertThat(again.retired())
                .containsExactly(
                        new KeyFile.Retired(second, LocalDate.of(2027, 1, 2)),
                        new KeyFile.Retired(first, LocalDate.of(2026, 8, 15)));
        assertThat(again.verifiers()).containsExactly(again.keys().getFirst().verifier(), second, first);
        assertThat(Files.readString(file)).containsOnlyOnce("PRIVATE+KEY+");
        Files.writeString(file, Files.readString(file).replace("2027-01-02", "2027-13-02"));
        assertThatThrownBy(() -> KeyFile.open(file, ORIGIN, KeyKind.NOTE))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("from a copy");
    }

    /// A key file of before keys were kept: two lines for each, nothing else.
    @Test
    void aKeyFileWithoutRetiredKeysIsReadAsEver() throws Exception {
        Path file = temporary.resolve("record.key");
        SigningKey one = SigningKey.generate(ORIGIN, KeyKind.NOTE);
        SigningKey two = SigningKey.generate(ORIGIN, KeyKind.NOTE);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                String.join(
                        "\n",
                        one.secret(),
                        one.verifier().vkey(),
                        two.secret(),
                        two.verifier().vkey(),
                        ""));
        KeyFile keys = KeyFile.existing(file, KeyKind.NOTE);
        assertThat(keys.verifiers()).containsExactly(one.verifier(), two.verifier());
        assertThat(keys.retired()).isEmpty();
    }

    @Test
    void noNewKeyIsMadeWhereOneMustBe() throws Exception {
        Path file = temporary.resolve("record.key");
        assertThatThrownBy(() -> KeyFile.existing(file, ORIGIN, KeyKind.NOTE))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("record.key is missing");
        assertThatThrownBy(() -> KeyFile.existing(file, KeyKind.NOTE)).hasMessageContaining("record.key is missing");
        assertThat(file).doesNotExist();
        KeyFile made = KeyFile.open(file, ORIGIN, KeyKind.NOTE);
        assertThat(KeyFile.existing(file, ORIGIN, KeyKind.NOTE).verifiers()).isEqualTo(made.verifiers());
        assertThat(KeyFile.existing(file, KeyKind.NOTE).verifiers()).isEqualTo(made.verifiers());
    }

    @Test
    void cosignaturesAreKeptWithTheCheckpointTheyWereGivenFor() throws Exception {
        SigningKey witness = SigningKey.generate("witness.example.vn/w1", KeyKind.COSIGNATURE);
        SigningKey stranger = SigningKey.generate("stranger.example.vn/w1", KeyKind.COSIGNATURE);
        try (RecordWriter writer = Records.open(Folder.at(folder))) {
            writer.integrate(entries(0, 300));
            SignedCheckpoint asked = writer.publish();
            List<NoteSignature> answers = List.of(
                    witness.sign(asked.note().text(), Instant.EPOCH),
                    stranger.sign(asked.note().text(), Instant.EPOCH),
                    witness.sign("else\n", Instant.EPOCH));
            writer.cosign(asked, answers, List.of(witness.verifier()));
            assertThat(writer.published().note().signatures()).hasSize(2);
            writer.integrate(entries(300, 600));
            SignedCheckpoint next = writer.publish();
            assertThat(next.note().signatures()).hasSize(1);
            RecordReader reader = new RecordReader(Folder.at(folder));
            assertThat(reader.cosigned().orElseThrow().checkpoint()).isEqualTo(asked.checkpoint());
            assertThat(reader.prove(299).checkpoint().checkpoint()).isEqualTo(asked.checkpoint());
            assertThat(reader.prove(300).checkpoint()).isEqualTo(next);
        }
    }

    private static RecordWriter open(Folder folder, KeyFile keys) throws IOException {
        return RecordWriter.open(folder, keys.keys(), CLOCK, Optional.empty());
    }

    private static Checkpoint append(Path path, int from, int to) throws IOException {
        try (RecordWriter writer = Records.open(Folder.at(path))) {
            writer.integrate(entries(from, to));
            return writer.publish().checkpoint();
        }
    }

    static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static Hash plainRoot(int size) {
        CompactRange range = new CompactRange();
        entries(0, size).forEach(entry -> range.append(TreeHasher.leaf(entry)));
        return range.root();
    }
}

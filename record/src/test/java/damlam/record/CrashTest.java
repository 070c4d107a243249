package damlam.record;

import static damlam.record.Records.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whenever a writer stops, the record continues from its last checkpoint, and nothing that was published is
/// lost.
class CrashTest {
    private static final Path ROOT = Path.of("/office/record");
    private static final int BATCH = 130;
    private static final int BATCHES = 6;

    @TempDir
    Path folder;

    /// The power is cut after the first, the second, … operation of the whole run, three times each with other
    /// luck.
    @Test
    void aPowerCutAtAnyPointLosesNothingThatWasPublished() throws Exception {
        boolean cut = true;
        int points = 0;
        for (int after = 0; cut; after++) {
            for (int luck = 0; luck < 3; luck++) {
                PowerCutDisk disk = new PowerCutDisk(31L * after + luck);
                disk.cutAfter(after);
                long published = run(disk);
                cut = !disk.isOn();
                disk.restart();
                assertContinues(disk, published, after);
            }
            points = after;
        }
        assertThat(points).isGreaterThan(40);
    }

    /// @return how many entries were published for certain
    private static long run(PowerCutDisk disk) {
        long published = 0;
        try (RecordWriter writer = Records.open(new Folder(ROOT, disk))) {
            for (int i = 0; i < BATCHES; i++) {
                writer.integrate(entries(i * BATCH, (i + 1) * BATCH));
                published = writer.publish().checkpoint().size();
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("no power");
        }
        return published;
    }

    private static void assertContinues(PowerCutDisk disk, long published, int after) throws Exception {
        Folder again = new Folder(ROOT, disk);
        try (RecordWriter writer = Records.open(again)) {
            long size = writer.size();
            assertThat(size).as("cut after %d", after).isGreaterThanOrEqualTo(published);
            assertThat(size % BATCH).isZero();
            writer.integrate(entries((int) size, BATCHES * BATCH));
            writer.publish();
        }
        Verification found = RecordVerifier.verify(again, Trust.in(Records.KEY.verifier()), 1);
        assertThat(found.findings()).as("cut after %d", after).isEmpty();
        assertThat(found.checkpoint().orElseThrow().checkpoint().size()).isEqualTo(BATCHES * BATCH);
    }

    @Test
    void aFullDiskIsReportedAndTheRecordGoesOnOnceThereIsRoom() throws Exception {
        PowerCutDisk disk = new PowerCutDisk(5);
        Folder full = new Folder(ROOT, disk);
        try (RecordWriter writer = Records.open(full)) {
            writer.integrate(entries(0, 300));
            writer.publish();
            disk.full(true);
            assertThatThrownBy(() -> writer.integrate(entries(300, 900))).hasMessageContaining("No space left");
            assertThat(writer.size()).isEqualTo(300);
            writer.integrate(entries(300, 310));
            assertThatThrownBy(writer::publish).hasMessageContaining("No space left");
            assertThat(writer.published().checkpoint().size()).isEqualTo(300);
            assertThat(RecordVerifier.verify(full, Trust.in(Records.KEY.verifier()), 1)
                            .findings())
                    .isEmpty();
            disk.full(false);
            assertThat(writer.size()).isEqualTo(300);
            writer.integrate(entries(300, 900));
            assertThat(writer.publish().checkpoint().size()).isEqualTo(900);
        }
        assertThat(RecordVerifier.verify(full, Trust.in(Records.KEY.verifier()), 1)
                        .findings())
                .isEmpty();
    }

    /// A real process, killed at random: ten times on one folder.
    @Test
    void aKilledWriterLosesNothingThatItPublished() throws Exception {
        Path key = folder.resolve("record.key");
        Path record = folder.resolve("record");
        Random random = new Random(23);
        long published = 0;
        for (int i = 0; i < 10; i++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriter.class.getName(),
                            key.toString(),
                            record.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said = writer.inputReader()) {
                int lines = 1 + random.nextInt(40);
                for (int line = 0; line < lines; line++) {
                    published = Long.parseLong(said.readLine());
                }
                Thread.sleep(0, random.nextInt(999_999));
                // The process's own destroy would close the pipe, and what was said last would be lost.
                writer.toHandle().destroyForcibly();
                for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
                    published = Math.max(published, Long.parseLong(line));
                }
            }
            writer.waitFor();
            KeyFile keys = KeyFile.open(key, Records.ORIGIN, KeyKind.NOTE);
            Verification found = RecordVerifier.verify(
                    Folder.at(record), Trust.in(keys.keys().getFirst().verifier()), 2);
            assertThat(found.findings()).isEmpty();
            assertThat(found.checkpoint().orElseThrow().checkpoint().size()).isGreaterThanOrEqualTo(published);
        }
        RecordReader reader = new RecordReader(Folder.at(record));
        Checkpoint last = reader.newest().orElseThrow().checkpoint();
        for (int i : List.of(0, (int) last.size() / 2, (int) last.size() - 1)) {
            assertThat(reader.entry(i, last)).isEqualTo(Records.entry(i));
        }
    }
}

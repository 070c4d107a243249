package damlam.record;

import damlam.note.KeyKind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/// Writes a record until it is killed, and says after each checkpoint how many entries are published.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        KeyFile keys = KeyFile.open(Path.of(args[0]), Records.ORIGIN, KeyKind.NOTE);
        Random random = new Random();
        try (RecordWriter writer =
                RecordWriter.open(Folder.at(Path.of(args[1])), keys.keys(), Clock.systemUTC(), Optional.empty())) {
            while (true) {
                int from = Math.toIntExact(writer.size());
                writer.integrate(Records.entries(from, from + 1 + random.nextInt(300)));
                System.out.println(writer.publish().checkpoint().size());
            }
        }
    }
}

package damlam.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A file system in memory whose power fails at a chosen operation. What was synced is then still there; of
/// names that were not synced, each may have reached the disk or not, as a real one leaves it.
final class PowerCutDisk implements Disk {
    private final Random random;
    /// What programs see, and what the disk holds; folders have the empty array of this one identity.
    private Map<Path, byte[]> seen = new TreeMap<>();

    private Map<Path, byte[]> held = new TreeMap<>();
    private static final byte[] FOLDER = new byte[0];
    private int left;
    private boolean room = true;

    PowerCutDisk(long seed) {
        random = new Random(seed);
        left = Integer.MAX_VALUE;
        seen.put(Path.of("/"), FOLDER);
        held.put(Path.of("/"), FOLDER);
    }

    /// After this many more operations that change something the power is cut.
    void cutAfter(int operations) {
        left = operations;
    }

    /// Whether the whole run went through without a cut.
    boolean isOn() {
        return left > 0;
    }

    /// Refuses every byte from now on, or no more.
    void full(boolean full) {
        room = !full;
    }

    /// The machine starts again with what the disk holds.
    void restart() {
        Map<Path, byte[]> after = new TreeMap<>(held);
        for (Path path : union()) {
            byte[] now = seen.get(path);
            if (now != held.get(path) && random.nextBoolean()) {
                if (now == null) {
                    after.remove(path);
                } else {
                    after.put(path, now);
                }
            }
        }
        // A file whose folder never reached the disk is not found again.
        after.keySet().removeIf(path -> !foldersOf(path, after));
        held = after;
        seen = new TreeMap<>(after);
        left = Integer.MAX_VALUE;
    }

    private static boolean foldersOf(Path path, Map<Path, byte[]> in) {
        for (Path up = path.getParent(); up != null; up = up.getParent()) {
            if (in.get(up) != FOLDER) {
                return false;
            }
        }
        return true;
    }

    private List<Path> union() {
        TreeMap<Path, byte[]> all = new TreeMap<>(held);
        all.putAll(seen);
        return new ArrayList<>(all.keySet());
    }

    private void operation() throws IOException {
        if (--left < 0) {
            throw new IOException("no power");
        }
    }

    @Override
    public Optional<byte[]> read(Path file, int most) {
        byte[] bytes = seen.get(file);
        return bytes == null || bytes == FOLDER
                ? Optional.empty()
                : Optional.of(Arrays.copyOf(bytes, Math.min(bytes.length, most + 1)));
    }

    @Override
    public void write(Path file, byte[] bytes, boolean secret) throws IOException {
        if (left == 1) {
            // The cut comes while the bytes are on their way.
            seen.put(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        }
        operation();
        if (left == 0) {
            throw new IOException("no power");
        }
        if (!room) {
            seen.put(file, Arrays.copyOf(bytes, bytes.length / 2));
            throw new IOException("No space left on device");
        }
        seen.put(file, bytes.clone());
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        operation();
        seen.put(to, seen.remove(from));
    }

    @Override
    public void sync(Path folder) throws IOException {
        operation();
        for (Path path : union()) {
            if (folder.equals(path.getParent())) {
                byte[] now = seen.get(path);
                if (now == null) {
                    held.remove(path);
                } else {
                    held.put(path, now);
                }
            }
        }
    }

    @Override
    public boolean isFolder(Path folder) {
        return seen.get(folder) == FOLDER;
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        operation();
        seen.put(folder, FOLDER);
    }

    @Override
    public List<Path> list(Path folder) {
        return seen.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .toList();
    }

    @Override
    public void delete(Path path) throws IOException {
        operation();
        seen.remove(path);
    }

    @Override
    public Closeable lock(Path file) {
        return () -> {};
    }
}

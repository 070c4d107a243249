package damlam.record;

import damlam.merkle.CompactRange;
import damlam.merkle.Hash;
import damlam.note.Checkpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One walk over a record, span by span, from the first entry to the last.
///
/// Two trees grow side by side: one over the entries, one over the hashes in the lowest tiles. Where the two
/// differ, the one that leads to the signed root is right, and the other was altered.
final class Pass {
    /// A record that was shifted by one differs in every span; a few findings say so.
    static final int MOST_FINDINGS = 50;

    private final RecordFiles files;
    private final Checkpoint checkpoint;
    private final Trust trust;
    private final long copySize;
    private final Tree entries;
    private final Tree tiles;
    private final UpperTiles upper;
    private final Differences fromTiles = new Differences();
    private final Differences fromCopy = new Differences();
    private final List<Finding> unreadable = new ArrayList<>();
    private long compared;

    Pass(RecordFiles files, Checkpoint checkpoint, Trust trust, long copySize) {
        this.files = files;
        this.checkpoint = checkpoint;
        this.trust = trust;
        this.copySize = copySize;
        NavigableSet<Long> sizes = new TreeSet<>();
        trust.earlier().forEach(earlier -> sizes.add(earlier.size()));
        this.entries = new Tree(sizes);
        this.tiles = new Tree(sizes);
        this.upper = new UpperTiles(files, checkpoint.size());
    }

    void take(Span span) throws IOException {
        if (unreadable.size() < MOST_FINDINGS) {
            unreadable.addAll(span.findings);
        }
        fromTiles.compare(span.from(), span.found, span.recorded);
        fromCopy.compare(span.from(), common(span.found, span.copied), span.copied);
        if (span.found != null && span.copied != null) {
            compared += Math.min(span.found.length, span.copied.length) / Hash.BYTES;
        }
        Hash root = span.width == TilePath.FULL ? upper.add(span.foundRoot, span.recordedRoot) : null;
        entries.append(span.width, span.foundRoot, span.found, span.recorded, root);
        tiles.append(span.width, span.recordedRoot, span.recorded, span.found, root);
    }

    /// How much of the other copy was compared.
    Optional<Verification.Compared> compared() {
        return trust.copy().map(copy -> new Verification.Compared(compared, Math.min(copySize, checkpoint.size())));
    }

    /// As much of the entries found as an older copy can have.
    private static byte @Nullable [] common(byte @Nullable [] found, byte @Nullable [] copied) {
        return found == null || copied == null || found.length <= copied.length
                ? found
                : Arrays.copyOf(found, copied.length);
    }

    List<Finding> findings() throws IOException {
        boolean entriesRight = checkpoint.root().equals(entries.root());
        boolean tilesRight = checkpoint.root().equals(tiles.root());
        List<Finding> findings = new ArrayList<>(unreadable);
        if (fromTiles.any() && entriesRight && !entries.substituted()) {
            long index = fromTiles.first() / TilePath.FULL;
            int width = (int) TilePath.width(checkpoint.size(), 0, index);
            findings.add(Finding.at(Fault.TILE_CHANGED, fromTiles.first(), TilePath.tile(0, index, width)));
        } else if (fromTiles.any()) {
            findings.add(fromTiles.name(
                    new Rows(files, checkpoint.size(), true), new Rows(files, checkpoint.size(), false)));
        }
        boolean rewritten = !entriesRight && !tilesRight;
        upper.findings().forEach(finding -> findings.add(rewritten ? finding.ofEntries() : finding));
        if (rewritten && (entries.root() != null || tiles.root() != null)) {
            findings.add(Finding.of(Fault.ROOT_DIFFERS, checkpoint.root().base64()));
        }
        findings.addAll(history(entriesRight || !tilesRight ? entries : tiles));
        findings.addAll(copy());
        return findings;
    }

    private List<Finding> history(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        long agreed = 0;
        for (Checkpoint earlier : trust.earlier().stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList()) {
            if (!earlier.origin().equals(checkpoint.origin())) {
                findings.add(Finding.of(Fault.ANOTHER_RECORD, earlier.origin()));
            } else if (earlier.size() > checkpoint.size()) {
                findings.add(new Finding(Fault.ROLLED_BACK, checkpoint.size(), earlier.size() - 1, ""));
            } else if (earlier.root().equals(tree.rootAt(earlier.size()))) {
                agreed = earlier.size();
            } else if (tree.rootAt(earlier.size()) != null) {
                // What cannot be read says neither yes nor no, and is a finding of its own.
                findings.add(new Finding(
                        Fault.HISTORY_CHANGED,
                        agreed,
                        earlier.size() - 1,
                        earlier.root().base64()));
                break;
            }
        }
        return findings;
    }

    private List<Finding> copy() throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (trust.copy().isPresent()) {
            RecordFiles copy = trust.copy().get();
            if (fromCopy.any()) {
                findings.add(fromCopy.name(new Rows(files, checkpoint.size(), true), new Rows(copy, copySize, true)));
            }
            if (copySize > checkpoint.size()) {
                findings.add(new Finding(Fault.ROLLED_BACK, checkpoint.size(), copySize - 1, copy.toString()));
            }
        }
        return findings;
    }

    /// A growing tree that remembers its root at certain sizes.
    private static final class Tree {
        private final CompactRange range = new CompactRange();
        private final NavigableSet<Long> sizes;
        private final Map<Long, Hash> roots = new HashMap<>();
        private boolean broken;
        private boolean substituted;

        Tree(NavigableSet<Long> sizes) {
            this.sizes = sizes;
            reached();
        }

        /// Adds one span: by its root if nothing within it is asked for, else hash by hash.
        void append(
                int width,
                @Nullable Hash own,
                byte @Nullable [] hashes,
                byte @Nullable [] instead,
                @Nullable Hash confirmed) {
            if (broken) {
                return;
            }
            boolean whole = width == TilePath.FULL && !asked(width);
            boolean fits = hashes == null || hashes.length == width * Hash.BYTES;
            byte[] row = hashes != null && fits ? hashes : instead;
            substituted |= !fits;
            if (whole && own != null) {
                range.append(TilePath.HEIGHT, own);
            } else if (row != null && row.length == width * Hash.BYTES) {
                for (int i = 0; i < width; i++) {
                    range.append(Hash.of(row, i * Hash.BYTES, Hash.BYTES));
                    reached();
                }
            } else if (whole && confirmed != null) {
                range.append(TilePath.HEIGHT, confirmed);
            } else {
                broken = true;
            }
            reached();
        }

        private boolean asked(int width) {
            Long next = sizes.higher(range.size());
            return next != null && next < range.size() + width;
        }

        private void reached() {
            if (!broken && sizes.contains(range.size())) {
                roots.put(range.size(), range.root());
            }
        }

        /// Whether a row was of the wrong length, so that the other tree's hashes stand in for it.
        boolean substituted() {
            return substituted;
        }

        /// Null if what lies between cannot be read.
        @Nullable
        Hash root() {
            return broken ? null : range.root();
        }

        @Nullable
        Hash rootAt(long size) {
            return roots.get(size);
        }
    }
}

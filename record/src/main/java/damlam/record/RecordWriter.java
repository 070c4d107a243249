package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.MerkleTree;
import damlam.note.Checkpoint;
import damlam.note.NoteSignature;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one writer of a record: takes entries in their order into the tree, and publishes signed checkpoints.
///
/// The journal numbers its entries first (*sequenced*). [#integrate(List)] takes them into the tree
/// (*integrated*), and [#publish()] signs for all that are in it (*published*). Only what is published is
/// promised: after a crash [#size()] is that of the last checkpoint, and the journal gives again what comes
/// after. Whatever is interrupted, and wherever, the folder continues from its last checkpoint.
public final class RecordWriter implements Closeable {
    private static final int FOLLOWED = 4096;

    private final Folder folder;
    private final List<SigningKey> keys;
    private final Clock clock;
    private final Closeable lock;
    private SignedCheckpoint published;
    /// Null after a write that failed, until it has been read again.
    private @Nullable RightEdge edge;

    /// Numbered entries, from wherever the journal keeps them.
    @FunctionalInterface
    public interface Entries {
        /// @param number of the first, from 0
        /// @return up to `most` of them, in order; none where there is none of that number
        List<byte[]> from(long number, int most) throws IOException;
    }

    private RecordWriter(
            Folder folder, List<SigningKey> keys, Clock clock, Closeable lock, SignedCheckpoint published) {
        this.folder = folder;
        this.keys = List.copyOf(keys);
        this.clock = clock;
        this.lock = lock;
        this.published = published;
    }

    /// Opens a record, or begins one where the folder holds none.
    ///
    /// @param keys all of one name, the record's origin; each signs every checkpoint
    /// @param lastKnown the newest checkpoint known from elsewhere (the database, a witness): a folder that
    ///     does not continue it is an old copy, and signing from it would fork the record
    /// @throws IllegalArgumentException if there is no key, or they are of several names
    /// @throws RecordFormatException if the folder was signed with other keys, is damaged, or is behind
    ///     `lastKnown`; the message says which, and what to do
    public static RecordWriter open(Folder folder, List<SigningKey> keys, Clock clock, Optional<Checkpoint> lastKnown)
            throws IOException {
        if (keys.stream().map(key -> key.verifier().name()).distinct().count() != 1) {
            throw new IllegalArgumentException("a record is signed with keys of one name");
        }
        Closeable lock = folder.lock();
        try {
            Optional<SignedCheckpoint> found = newest(folder, keys);
            SignedCheckpoint start = found.isPresent() ? found.get() : begin(keys, clock);
            RecordWriter writer = new RecordWriter(folder, keys, clock, lock, start);
            writer.edge();
            if (lastKnown.isPresent()) {
                writer.refuseIfBehind(lastKnown.get());
            }
            if (found.isEmpty()) {
                writer.write(start);
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Opens a record whose folder may be behind what was published, as after a server's change of machine, and brings
    /// it there: the entries must lead to the very checkpoint that was signed. Nothing is signed anew for them.
    ///
    /// @param published the newest checkpoint known to be published, signed by one of the keys
    /// @param entries from which the folder is filled
    /// @throws RecordFormatException as [#open(Folder, List, Clock, Optional)], if another key signed it, or if the
    ///     entries lead elsewhere
    public static RecordWriter open(
            Folder folder, List<SigningKey> keys, Clock clock, SignedCheckpoint published, Entries entries)
            throws IOException {
        Checkpoint known = published.checkpoint();
        RecordWriter writer = open(folder, keys, clock, Optional.empty());
        try {
            if (writer.size() < known.size()) {
                List<VerifierKey> own = keys.stream().map(SigningKey::verifier).toList();
                if (!published.note().check(own).accepted()) {
                    throw new RecordFormatException(
                            "the record of %d entries was signed by another key; bring its key file"
                                    .formatted(known.size()));
                }
                writer.follow(published, entries);
            }
            writer.refuseIfBehind(known);
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private void follow(SignedCheckpoint known, Entries entries) throws IOException {
        long size = known.checkpoint().size();
        while (size() < size) {
            int most = (int) Math.min(FOLLOWED, size - size());
            List<byte[]> next = entries.from(size(), most);
            if (next.isEmpty() || next.size() > most) {
                throw new RecordFormatException(
                        "%d entries were published, but only %d are there; restore the newest copy"
                                .formatted(size, size()));
            }
            integrate(next);
        }
        RightEdge complete = edge();
        if (!complete.root().equals(known.checkpoint().root())) {
            throw new RecordFormatException(
                    "the entries do not lead to the checkpoint published at %d; restore the right copy"
                            .formatted(size));
        }
        edge = null;
        finish(complete, known);
    }

    private static SignedCheckpoint begin(List<SigningKey> keys, Clock clock) {
        String origin = keys.getFirst().verifier().name();
        return SignedCheckpoint.sign(new Checkpoint(origin, 0, Hash.EMPTY_TREE), keys, clock.instant());
    }

    private static Optional<SignedCheckpoint> newest(Folder folder, List<SigningKey> keys) throws IOException {
        Optional<SignedCheckpoint> found = new RecordReader(folder).newest();
        if (found.isEmpty()) {
            if (folder.hasFolder("tile")) {
                throw new RecordFormatException(
                        "%s holds tiles but no checkpoint; restore the file 'checkpoint' from a copy"
                                .formatted(folder));
            }
            return found;
        }
        List<VerifierKey> own = keys.stream().map(SigningKey::verifier).toList();
        if (!found.get().note().check(own).accepted()) {
            throw new RecordFormatException(
                    "the checkpoint in %s is not signed by the key in use; restore the key file it was signed with"
                            .formatted(folder));
        }
        return found;
    }

    private void refuseIfBehind(Checkpoint known) throws IOException {
        long size = published.checkpoint().size();
        if (!known.origin().equals(published.checkpoint().origin())) {
            throw new RecordFormatException("%s is the record '%s', but the checkpoint known is of '%s'"
                    .formatted(folder, published.checkpoint().origin(), known.origin()));
        }
        if (size < known.size()) {
            throw new RecordFormatException("%s ends at %d entries, but %d were published; restore the newest copy"
                    .formatted(folder, size, known.size()));
        }
        Hash root = new MerkleTree<>(known.size(), new Tiles(folder, size)).root();
        if (!root.equals(known.root())) {
            throw new RecordFormatException(
                    "%s does not continue the record as published at %d entries; restore the right copy"
                            .formatted(folder, known.size()));
        }
    }

    /// How many entries are in the tree; the number of the next entry.
    public synchronized long size() throws IOException {
        return edge().size();
    }

    /// The newest checkpoint, with such cosignatures as it has.
    public synchronized SignedCheckpoint published() {
        return published;
    }

    /// Takes entries into the tree, in order, from number [#size()].
    ///
    /// @throws IllegalArgumentException if one is longer than 65,535 bytes; none is taken then
    /// @throws IOException if they cannot be written; the size is then that of the last checkpoint again
    public synchronized void integrate(List<byte[]> entries) throws IOException {
        for (byte[] entry : entries) {
            if (entry.length > EntryBundle.LONGEST) {
                throw new IllegalArgumentException(
                        "an entry has at most %d bytes, was %d".formatted(EntryBundle.LONGEST, entry.length));
            }
        }
        RightEdge growing = edge();
        edge = null;
        for (byte[] entry : entries) {
            growing.add(entry, folder);
        }
        edge = growing;
    }

    /// Signs for every entry in the tree, and returns when that is durable.
    ///
    /// @throws IOException if it cannot be written; the size is then that of the last checkpoint again
    public synchronized SignedCheckpoint publish() throws IOException {
        RightEdge complete = edge();
        if (complete.size() == published.checkpoint().size()) {
            return resign();
        }
        edge = null;
        Checkpoint checkpoint = new Checkpoint(published.checkpoint().origin(), complete.size(), complete.root());
        finish(complete, SignedCheckpoint.sign(checkpoint, keys, clock.instant()));
        return published;
    }

    private void finish(RightEdge complete, SignedCheckpoint checkpoint) throws IOException {
        long before = published.checkpoint().size();
        complete.writePartials(folder, before);
        // Everything a checkpoint speaks for is on the disk before the checkpoint is.
        folder.sync();
        write(checkpoint);
        edge = complete;
        try {
            dropPartials(before);
        } catch (IOException e) {
            // They only take room; the checkpoint stands.
        }
    }

    /// A key that was added since signs the newest checkpoint too.
    private SignedCheckpoint resign() throws IOException {
        List<NoteSignature> more = keys.stream()
                .filter(key -> published.note().signatures().stream().noneMatch(key.verifier()::made))
                .map(key -> key.sign(published.note().text(), clock.instant()))
                .toList();
        if (!more.isEmpty()) {
            write(published.with(more));
        }
        return published;
    }

    /// Adds what witnesses answered for a checkpoint of this record. Signatures of others, and false ones, are
    /// dropped.
    ///
    /// @param asked the checkpoint that was sent to them
    /// @return the checkpoint with all valid cosignatures; also kept, as the newest that is cosigned
    public synchronized SignedCheckpoint cosign(
            SignedCheckpoint asked, Collection<NoteSignature> answers, Collection<VerifierKey> witnesses)
            throws IOException {
        List<NoteSignature> valid = answers.stream()
                .filter(answer -> witnesses.stream()
                        .anyMatch(witness -> witness.verifies(asked.note().text(), answer)))
                .toList();
        RecordReader reader = new RecordReader(folder);
        Optional<SignedCheckpoint> kept = reader.cosigned();
        SignedCheckpoint base = kept.filter(
                        before -> before.note().text().equals(asked.note().text()))
                .orElse(asked);
        SignedCheckpoint cosigned = base.with(valid);
        boolean newer = kept.isEmpty()
                || kept.get().checkpoint().size() <= asked.checkpoint().size();
        if (!valid.isEmpty() && newer) {
            folder.write(RecordReader.COSIGNED, cosigned.bytes());
            folder.sync();
        }
        if (!valid.isEmpty() && asked.note().text().equals(published.note().text())) {
            write(published.with(valid));
        }
        return cosigned;
    }

    private void write(SignedCheckpoint checkpoint) throws IOException {
        folder.write(TilePath.CHECKPOINT, checkpoint.bytes());
        folder.sync();
        published = checkpoint;
    }

    /// Partial tiles whose full tile is there now are needed no more.
    private void dropPartials(long before) throws IOException {
        long size = published.checkpoint().size();
        for (int level = 0; level <= TilePath.topLevel(size); level++) {
            int height = TilePath.HEIGHT * (level + 1);
            if (before >> height != size >> height) {
                folder.deleteFolder(TilePath.tile(level, before >> height, TilePath.FULL) + ".p");
            }
        }
        if (before >> TilePath.HEIGHT != size >> TilePath.HEIGHT) {
            folder.deleteFolder(TilePath.entries(before >> TilePath.HEIGHT, TilePath.FULL) + ".p");
        }
    }

    private RightEdge edge() throws IOException {
        RightEdge known = edge;
        if (known == null) {
            // A write that failed may still have put its checkpoint in place.
            published = newest(folder, keys).orElse(published);
            Checkpoint checkpoint = published.checkpoint();
            known = RightEdge.read(folder, checkpoint.size());
            if (!known.root().equals(checkpoint.root())) {
                throw new RecordFormatException(
                        "the tiles in %s are not those that were signed; restore them from a copy".formatted(folder));
            }
            edge = known;
        }
        return known;
    }

    @Override
    public synchronized void close() throws IOException {
        lock.close();
    }
}

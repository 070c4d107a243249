package damlam.proofs;

import damlam.access.CurrentPerson;
import damlam.journal.ActsSought;
import damlam.journal.Journal;
import damlam.journal.KeptEntry;
import damlam.journal.RecordPlace;
import damlam.merkle.Hash;
import damlam.merkle.MerkleTree;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.SignedCheckpoint;
import damlam.record.ProofFile;
import damlam.record.RecordFormatException;
import damlam.record.RecordReader;
import damlam.record.Tiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door to acts and their proofs.
@Component
public class Proofs {
    private final Journal journal;
    private final RecordPlace place;

    Proofs(Journal journal, RecordPlace place) {
        this.journal = journal;
        this.place = place;
    }

    /// The newest checkpoint; empty before the first.
    public Optional<SignedCheckpoint> newest() {
        try {
            return new RecordReader(place.folder()).newest();
        } catch (RecordFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The root of the record's tree when it had so many acts, in hexadecimal; empty while no checkpoint covers it.
    ///
    /// @throws UncheckedIOException if the record is damaged there: a root that does not lead to the newest is
    ///     never handed out
    public Optional<String> rootAt(long size) {
        Checkpoint now = newest().map(SignedCheckpoint::checkpoint).orElse(null);
        if (now == null || size < 1 || size > now.size()) {
            return Optional.empty();
        }
        try {
            Tiles tiles = new Tiles(place.folder(), now.size());
            Hash root = new MerkleTree<>(size, tiles).root();
            if (!new MerkleTree<>(now.size(), tiles).consistency(size).proves(root, now.root())) {
                throw new RecordFormatException("the record at " + size + " acts does not lead to that of today");
            }
            return Optional.of(HexFormat.of().formatHex(root.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What somebody did themselves, the newest first.
    public List<KeptEntry> own(CurrentPerson me, ActsSought sought, int most) {
        return journal.by(me.id().value(), sought, most);
    }

    /// The number of their own move of a case; empty while it has none. What others did in it, and whether there is
    /// such a case, is told on its own page only.
    public Optional<Long> ofMove(long caseId, long no, CurrentPerson me) {
        return journal.numberOf("cases.move", "case:" + caseId, no)
                .filter(number -> journal.numbered(number)
                        .filter(entry -> isOf(entry, me))
                        .isPresent());
    }

    /// An act by its number, with its proof; empty where there is none of that number, or it is not yet under a
    /// checkpoint.
    ///
    /// @throws RecordFormatException if the record is damaged where the proof needs it
    public Optional<Proof> of(long number, CurrentPerson me) throws IOException {
        Optional<KeptEntry> entry = journal.numbered(number);
        Optional<SignedCheckpoint> newest = newest();
        if (entry.isEmpty() || newest.isEmpty() || newest.get().checkpoint().size() <= number) {
            return Optional.empty();
        }
        ProofFile file = new RecordReader(place.folder()).prove(number);
        boolean intact = entry.get().findings().isEmpty()
                && file.proves(TreeHasher.leaf(entry.get().leaf().bytes()));
        return Optional.of(new Proof(entry.get(), intact, intact && isOf(entry.get(), me), file));
    }

    /// Whoever did it, and whoever it was done for. Of an act that is not as it was recorded, nobody knows.
    private static boolean isOf(KeptEntry entry, CurrentPerson me) {
        long id = me.id().value();
        return entry.personId() == id || Objects.equals(entry.forPersonId(), id);
    }
}

package damlam.record;

import damlam.note.Checkpoint;
import damlam.note.VerifierKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What somebody who checks a record already has from elsewhere, and holds to be true.
///
/// @param keys of the record's authority and of witnesses; without any, no signature says anything
/// @param earlier checkpoints of the record, from receipts, prints, witnesses
/// @param copy another copy of the record, older or newer, to compare entry by entry
public record Trust(Collection<VerifierKey> keys, List<Checkpoint> earlier, Optional<RecordFiles> copy) {
    public Trust {
        keys = List.copyOf(keys);
        earlier = List.copyOf(earlier);
    }

    /// Trusts these keys and has nothing else.
    public static Trust in(VerifierKey... keys) {
        return new Trust(List.of(keys), List.of(), Optional.empty());
    }
}

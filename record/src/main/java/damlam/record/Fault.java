package damlam.record;

/// What can be wrong with a record or a proof. The words for each are in the message files, by its name.
public enum Fault {
    /// There is no checkpoint.
    CHECKPOINT_MISSING,
    /// The file is no checkpoint.
    CHECKPOINT_MALFORMED,
    /// The checkpoint with the witnesses' signatures is none, or the signature of a trusted key on it is false.
    COSIGNED_DAMAGED,
    /// A signature stands there in the name of a trusted key that the key did not make.
    SIGNATURE_FALSE,
    /// No trusted key signed.
    SIGNED_BY_ANOTHER_KEY,
    /// The checkpoint, or an earlier one, is of another record.
    ANOTHER_RECORD,
    /// Fewer entries than were published before.
    ROLLED_BACK,
    /// The entries at an earlier checkpoint are not those it fixed.
    HISTORY_CHANGED,
    /// An entry is not the one that was recorded.
    ENTRY_CHANGED,
    /// An entry is gone, and those after it have moved up.
    ENTRY_DELETED,
    /// An entry stands between those that were recorded.
    ENTRY_INSERTED,
    /// Two entries have changed places.
    ENTRIES_SWAPPED,
    /// An entry stands there a second time.
    ENTRY_REPEATED,
    /// A bundle of entries is missing.
    ENTRIES_MISSING,
    /// A bundle of entries is cut off or is no bundle.
    ENTRIES_DAMAGED,
    /// A tile is missing.
    TILE_MISSING,
    /// A tile is cut off or too long.
    TILE_DAMAGED,
    /// A tile's hash is not that of what lies below it; the entries themselves are right.
    TILE_CHANGED,
    /// Entries and tiles agree with each other, but not with what was signed.
    ROOT_DIFFERS,
    /// A proof does not lead from the entry to what was signed.
    PROOF_DOES_NOT_HOLD,
    /// Who did what, as told beside a leaf, is not what it commits to.
    ACT_CHANGED,
    /// The words beside a leaf are not those it commits to.
    WORDS_CHANGED,
    /// The words to which a leaf commits are gone, and nobody erased them by law.
    WORDS_MISSING,
    /// A row elsewhere that repeats an entry does not say what the entry says, or is missing.
    ROW_CHANGED,
    /// What a receipt shows to people is not what it proves.
    RECEIPT_CHANGED
}

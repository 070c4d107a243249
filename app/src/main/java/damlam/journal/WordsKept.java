package damlam.journal;

/// A feature that keeps the words of its acts beside the journal, where its pages find them.
@FunctionalInterface
public interface WordsKept {
    /// Forgets the words of an entry that was erased, if it is one of its own; in the transaction of the erasure.
    void forget(long entryId);
}

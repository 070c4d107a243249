package damlam.merkle;

/// Where the hashes of a tree are kept: in memory, in tiles.
///
/// @param <X> what reading may throw; `RuntimeException` where nothing is read
@FunctionalInterface
public interface SubtreeHashes<X extends Exception> {
    /// The root of the complete subtree over the leaves from `index · 2^height` to just before `(index + 1) ·
    /// 2^height`.
    ///
    /// @param height 0 for a leaf itself, at most 62
    Hash hash(int height, long index) throws X;
}

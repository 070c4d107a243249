package damlam.whistleblowing;

/// What whoever reports says of their own part in the matter, so that a report by a rival is read as one; stored by
/// name.
public enum Stake {
    NONE,
    /// It touches them themselves.
    AFFECTED,
    /// They and the person stand against each other, or want the same post.
    RIVAL,
    UNSAID
}

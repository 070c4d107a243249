package damlam.org;

/// Whether a person decides a kind of matter.
public enum Competence {
    /// By their own post, or by a delegation of somebody whose post does.
    OWN,
    /// Somebody else's post does.
    OTHERS,
    /// No post is known to; then nobody can be said to have passed it on wrongly.
    UNKNOWN
}

package damlam.personnel;

/// Why somebody is a party to a proposal; stored by name.
public enum Role {
    PROPOSER,
    SIGNER,
    /// It is about them; from the second signature on.
    CONCERNED,
    /// May decide; from the second signature on.
    DECIDER,
    /// Heads the unit for personnel, which drafts the decision; from the approval on.
    DRAFTER
}

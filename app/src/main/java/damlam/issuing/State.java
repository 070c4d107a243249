package damlam.issuing;

/// Where a draft is, and with it who has it.
public enum State {
    /// With its drafter.
    DRAFTING,
    /// With the Office, which looks at its form (NĐ 30/2020, art. 12.2).
    CHECKING,
    /// With its signer.
    TO_SIGN,
    /// With the clerk, who numbers, seals and sends it out.
    SIGNED,
    NUMBERED,
    SEALED,
    RELEASED,
    RECALLED,
    /// Given up by its drafter before it was signed.
    DROPPED;

    /// Whether somebody has to do something with it.
    public boolean open() {
        return beforeSignature() || withClerk();
    }

    public boolean beforeSignature() {
        return this == DRAFTING || this == CHECKING || this == TO_SIGN;
    }

    public boolean withClerk() {
        return this == SIGNED || this == NUMBERED || this == SEALED;
    }
}

package damlam.discipline;

/// What the person says of a complaint that another entered in their name; stored by name.
public enum Attestation {
    MINE,
    NOT_MINE
}

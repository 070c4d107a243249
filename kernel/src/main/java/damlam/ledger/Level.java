package damlam.ledger;

/// At which level parties are looked at.
public enum Level {
    UNIT,
    PERSON
}

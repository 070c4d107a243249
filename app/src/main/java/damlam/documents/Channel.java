package damlam.documents;

/// How a document travels; registers and numbers are common to both (NĐ 30/2020, art. 15.1, 22.2).
public enum Channel {
    PAPER,
    ELECTRONIC
}

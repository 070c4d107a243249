package damlam.issuing;

/// What is done to a draft.
public enum Act {
    DRAFT,
    EDIT,
    ASK,
    OPINION,
    SUBMIT,
    CHECK,
    SEND_BACK,
    APPROVE,
    NUMBER,
    SEAL,
    RELEASE,
    RECEIVE,
    RECALL,
    DROP
}

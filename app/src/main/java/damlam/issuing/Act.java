package damlam.issuing;

import java.util.Arrays;
import java.util.Optional;

/// What is done to a draft; of what somebody may do, the first is what they usually do.
public enum Act {
    DRAFT,
    SUBMIT,
    EDIT,
    ASK,
    OPINION,
    CHECK,
    APPROVE,
    NUMBER,
    SEND_BACK,
    SEAL,
    RELEASE,
    RECEIVE,
    RECALL,
    /// A unit sent it back, or destroyed it, once it was recalled.
    GIVE_BACK,
    DROP;

    public static Optional<Act> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }
}

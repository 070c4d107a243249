package damlam.discipline;

import java.util.List;

/// What the person says of having been heard elsewhere.
public enum HeardThere {
    CONFIRMED,
    CONTESTED,
    /// They say what they wish, and neither.
    SAID,
    /// They cannot act here, were told of it by a document, and did not answer.
    SILENT;

    /// What may be said: of themselves, or by whoever enters it for them.
    public static List<HeardThere> sayable(boolean own) {
        return own ? List.of(CONFIRMED, CONTESTED, SAID) : List.of(values());
    }
}

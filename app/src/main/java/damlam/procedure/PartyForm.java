package damlam.procedure;

import org.jspecify.annotations.Nullable;

/// Forms of Party discipline.
public enum PartyForm {
    REPRIMAND,
    WARNING,
    /// Cách chức.
    LOSS_OF_POST,
    /// Khai trừ.
    EXPULSION;

    /// The administrative form that matches it (decree 234/2026, article 2.6). What is done after expulsion for
    /// something outside the post the article does not say: null.
    public @Nullable Form matching(boolean manager, boolean aboutThePost) {
        return switch (this) {
            case REPRIMAND -> Form.REPRIMAND;
            case WARNING -> Form.WARNING;
            case LOSS_OF_POST -> manager ? Form.LOSS_OF_POST : Form.WARNING;
            case EXPULSION -> aboutThePost ? Form.DISMISSAL : null;
        };
    }
}

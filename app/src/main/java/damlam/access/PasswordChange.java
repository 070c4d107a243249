package damlam.access;

/// What became of somebody's wish for a new password; all but the first changed nothing.
public enum PasswordChange {
    CHANGED,
    WRONG_OLD,
    TOO_SHORT,
    LIKE_LOGIN,
    SAME
}

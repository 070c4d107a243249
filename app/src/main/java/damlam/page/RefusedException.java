package damlam.page;

/// What a form asks for is not done as things stand, and whoever sent it has no page on which it could be said: a page
/// of its own says why, with what was typed.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param why in the words of whoever sent it
    public RefusedException(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}

package damlam.page;

import java.util.Locale;

/// The six states on a screen: each has one shape, one colour and always a word beside it.
public enum Mark {
    /// ○ not opened, or opened and not begun
    IDLE,
    /// ◐ under way
    WORK,
    /// ⧗ waiting on somebody else, whose name is said
    WAIT,
    /// ◔ due within the warning time
    SOON,
    /// ● past its deadline, and nothing else
    LATE,
    /// ✓ done
    DONE;

    /// `late` in `st-late`, `c-late`, `#s-late`.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}

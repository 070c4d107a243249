package damlam.figures;

import damlam.forms.FigureGroup;
import java.util.Arrays;
import java.util.Optional;

/// One figure of a report, in the order reports give them; stored by name.
public enum FigureKind {
    /// People who attended the meeting, of those who were called.
    MEETING_ATTENDED(FigureGroup.MEETING),
    /// People who confirmed having read everything, of all under the unit on the cut-off day.
    READ(FigureGroup.READING),
    UNREAD(FigureGroup.READING),
    /// Of those who have not confirmed: away on the cut-off day.
    UNREAD_ABSENT(FigureGroup.READING),
    /// Cases, parts of cases included, that a named person holds or has finished, of all in the window.
    HELD(FigureGroup.WORK),
    DONE_ON_TIME(FigureGroup.WORK),
    DONE_LATE(FigureGroup.WORK),
    PENDING_IN_TIME(FigureGroup.WORK),
    PENDING_OVERDUE(FigureGroup.WORK),
    /// Of those pending in time: standing duties, which have no deadline and are never late.
    STANDING(FigureGroup.WORK),
    /// Of all: parts into which the unit split its cases, so that nobody takes them for more work given out.
    PARTS(FigureGroup.WORK);

    private final FigureGroup group;

    FigureKind(FigureGroup group) {
        this.group = group;
    }

    /// @return empty if no figure is called so
    public static Optional<FigureKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public FigureGroup group() {
        return group;
    }
}

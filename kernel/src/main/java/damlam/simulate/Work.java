package damlam.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One open case: what it needs, and where it stands. [Moves] alone changes where it stands.
final class Work {
    final long number;
    final WorkKind kind;
    /// Whose field it belongs to.
    final Worker expert;
    final Worker issuer;
    final int issuedDay;
    /// Work left; a rejection adds to it.
    long effortMs;

    boolean needsOutside;
    int opinions;
    boolean beyondAuthority;
    boolean unclear;
    boolean incomplete;
    /// Whether it will be opened again once it is done.
    boolean comesBack;

    /// The unit it belongs to; at first it is with that of the expert.
    Unit home;

    int dueDay;
    Stage stage = Stage.UNOPENED;
    Unit unit;

    @Nullable
    Worker holder;

    Worker sender;

    @Nullable
    Worker reviewer;

    final List<Ask> asks = new ArrayList<>(2);
    /// Counts the changes of holder and stage, but for OPEN.
    int turn;
    /// Whether the present holder has begun.
    boolean accepted;
    /// Whether somebody took it over because it was stuck.
    boolean rescued;

    /// How the present holder gets around it, how often still, and how often they did.
    Tactic tactic = Tactic.NONE;

    int repeats;
    int repeated;
    /// How often it was sent on or back for no good reason.
    int passed;
    /// Whether the holder asked for more time already.
    boolean askedForTime;
    /// The unit whose opinion came last.
    @Nullable
    Unit answered;
    /// Day of the last progress that was told.
    int toldDay;

    Work(long number, WorkKind kind, Worker expert, Worker issuer, int issuedDay) {
        this.number = number;
        this.kind = kind;
        this.expert = expert;
        this.issuer = issuer;
        this.sender = issuer;
        this.home = expert.unit;
        this.unit = expert.unit;
        this.issuedDay = issuedDay;
    }

    boolean isMisrouted() {
        return unit != home;
    }

    boolean isOpen() {
        return stage != Stage.DONE;
    }
}

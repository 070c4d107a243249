package damlam.demo;

import damlam.cases.Move;
import damlam.cases.Party;
import damlam.cases.Past;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of one case, told move by move: whoever holds it does what they would in that place, and then it is the
/// next one's turn. Turns of a unit's head are in [HeadTurns], those of the person who handles it in [HandlerTurns].
final class Story {
    /// After so many hand-overs even those who pass everything on keep it.
    private static final int MOST_HANDOVERS = 5;

    final Workplace place;
    final Chance chance;
    final Phrases phrases;
    final Party issuer;

    @Nullable
    LocalDate dueOn;
    /// The unit that has the case, and who it came from.
    UnitId unit;
    Party sender;
    int handovers;

    private final HeadTurns heads;
    private final HandlerTurns handlers;
    private final List<Past.Made> deeds = new ArrayList<>();
    private long turnAt;
    private @Nullable Turn turn;

    interface Turn {
        void at(long now);
    }

    /// Begins where the case has just been issued to a unit.
    ///
    /// @param dueOn null for standing work
    Story(
            Workplace place,
            Chance chance,
            Phrases phrases,
            Party issuer,
            UnitId unit,
            long issuedAt,
            @Nullable LocalDate dueOn) {
        this.place = place;
        this.chance = chance;
        this.phrases = phrases;
        this.issuer = issuer;
        this.unit = unit;
        this.sender = issuer;
        this.dueOn = dueOn;
        this.heads = new HeadTurns(this);
        this.handlers = new HandlerTurns(this);
        heads.receive(issuedAt);
    }

    HeadTurns heads() {
        return heads;
    }

    HandlerTurns handlers() {
        return handlers;
    }

    boolean over() {
        return turn == null;
    }

    /// When the next thing happens; what it was last once the story is over.
    long turnAt() {
        return turnAt;
    }

    void next() {
        Turn now = turn;
        turn = null;
        if (now != null) {
            now.at(turnAt);
        }
    }

    List<Past.Made> deeds() {
        return deeds;
    }

    void then(long at, Turn next) {
        turnAt = at;
        turn = next;
    }

    void does(long at, Worker who, Move move) {
        deeds.add(new Past.Made(who.id(), Instant.ofEpochMilli(at), move));
    }

    boolean mayHandOver() {
        return handovers < MOST_HANDOVERS && !unit.equals(issuer.unit());
    }

    /// The working day that many days later: a day to reply by, to be done by.
    LocalDate dayAfter(long at, int workingDays) {
        var calendar = place.time().calendar();
        return calendar.plusWorkingDays(calendar.dayOf(at), workingDays);
    }
}

package damlam.eventlog;

/// What of one move decides who holds the case next: one row of an [EventLog], or a move that somebody is about to
/// make.
///
/// @param move what is done
/// @param atMs when, in milliseconds since 1970-01-01T00:00Z
/// @param actor who does it; a deputy or delegate who acts for the holder is given as that holder
/// @param to whoever it is directed to: the next holder, the consulted, the superior, the reviewer
/// @param outside on WAIT the number of the outside party, else -1; outside parties have their own numbers
/// @param dueMs the due instant it sets or the reply-by instant it asks for, [#NO_TIME] if none
public record Event(MoveKind move, long atMs, Party actor, Party to, int outside, long dueMs) {
    /// Stands for "no instant given".
    public static final long NO_TIME = Long.MIN_VALUE;

    /// A move that is directed to nobody.
    public static Event of(MoveKind move, long atMs, Party actor) {
        return new Event(move, atMs, actor, Party.UNKNOWN, -1, NO_TIME);
    }

    public Event to(Party receiver) {
        return new Event(move, atMs, actor, receiver, outside, dueMs);
    }

    public Event to(int unit, int person) {
        return to(new Party(unit, person));
    }

    public Event outside(int party) {
        return new Event(move, atMs, actor, to, party, dueMs);
    }

    public Event due(long instantMs) {
        return new Event(move, atMs, actor, to, outside, instantMs);
    }
}

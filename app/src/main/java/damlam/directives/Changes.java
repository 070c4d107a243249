package damlam.directives;

import damlam.access.CurrentPerson;
import damlam.directives.Refusal.Reason;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One change of a directive that is not issued yet: done once however often its form is sent, refused on a page that
/// has grown old, and entered in the journal.
@Component
class Changes {
    private final DirectiveRows rows;
    private final Journal journal;
    private final Clock clock;

    Changes(DirectiveRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// @return false if this form was handled before
    boolean begin(CurrentPerson by, DirectiveId id, int version, UUID token) {
        allow(Directives.mayPrepare(by));
        if (!rows.firstTime(token, clock.instant())) {
            return false;
        }
        requireOpen(id, version);
        return true;
    }

    /// Counts the directive's version up, so that nobody changes it at the same time.
    void requireOpen(DirectiveId id, int version) {
        boolean advanced = rows.advance(id, version);
        if (rows.find(id).orElseThrow().issued()) {
            throw new Refusal(Reason.ISSUED);
        }
        if (!advanced) {
            throw new Refusal(Reason.STALE);
        }
    }

    static void allow(boolean allowed) {
        if (!allowed) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    void record(Actor by, Instant at, String kind, DirectiveId id, Map<String, Object> facts, @Nullable String text) {
        journal.append(new Entry(at, by, kind, "directive:" + id.value(), facts, text));
    }
}

package damlam.cases;

import damlam.access.CurrentPerson;
import damlam.eventlog.MoveKind;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A move as it is made: its row, and its entry in the journal.
final class MovesMade {
    private MovesMade() {}

    /// @param stored the case as its moves have it, `now` as it is today: the two differ where the holder is gone
    static MadeMove of(
            Standing stored,
            Standing now,
            CurrentPerson by,
            MoveColumns columns,
            MoveKind kind,
            Checks.Result.Allowed allowed,
            Instant at,
            @Nullable UUID token) {
        Actor actor = allowed.acting().forPerson() == null
                ? by.actor()
                : by.actingFor(allowed.acting().forPerson());
        return of(stored, now, actor, columns, kind, allowed, at, token);
    }

    static MadeMove of(
            Standing stored,
            Standing now,
            Actor actor,
            MoveColumns columns,
            MoveKind kind,
            Checks.Result.Allowed allowed,
            Instant at,
            @Nullable UUID token) {
        Party heir = stored.equals(now) ? null : Standing.party(now.state().lastHolder());
        UnitId inheritedBy = heir == null ? null : heir.unit();
        return new MadeMove(
                stored.caseId(),
                stored.lastMoveNo() + 1,
                kind,
                at,
                new damlam.org.PersonId(actor.personId()),
                allowed.acting().unit(),
                actor.postId(),
                allowed.acting().forPerson(),
                allowed.to(),
                columns.outside(),
                columns.ground(),
                columns.dueOn(),
                columns.stance(),
                columns.ownAuthority(),
                columns.evidence().size(),
                columns.words(),
                inheritedBy,
                inheritedBy == null ? null : now.heldSince(),
                token);
    }

    /// What the leaf says in the open: words of closed vocabularies, numbers, days, and the hashes of files.
    static Entry entry(MadeMove move, List<Evidence> files, Map<Said, String> with) {
        Map<String, Object> said = new HashMap<>();
        said.put("no", move.no());
        said.put("move", move.kind().name());
        said.put("unit", move.unit().value());
        if (move.to() != null) {
            said.put("toUnit", move.to().unit().value());
            if (move.to().person() != null) {
                said.put("toPerson", move.to().person().value());
            }
        }
        if (move.ground() != null) {
            said.put("ground", move.ground().name());
        }
        if (move.dueOn() != null) {
            said.put("dueOn", move.dueOn().toString());
        }
        if (move.stance() != null) {
            said.put("stance", move.stance().name());
        }
        if (move.ownAuthority() != null) {
            said.put("ownAuthority", move.ownAuthority());
        }
        if (move.inheritedBy() != null) {
            said.put("inheritedBy", move.inheritedBy().value());
            said.put("inheritedAt", String.valueOf(move.inheritedAt()));
        }
        if (!files.isEmpty()) {
            said.put("evidence", Evidence.hashes(files));
        }
        List<String> prose = new ArrayList<>();
        if (!with.isEmpty()) {
            List<Said> whats = with.keySet().stream().sorted().toList();
            said.put("said", whats.stream().map(Said::name).collect(Collectors.joining(" ")));
            whats.forEach(what -> prose.add(with.getOrDefault(what, "")));
        }
        if (!move.outside().isEmpty()) {
            prose.add(move.outside());
        }
        if (!move.words().isEmpty() || !move.outside().isEmpty()) {
            prose.add(move.words());
        }
        String text = String.join("\n", prose);
        return new Entry(
                move.at(), actor(move), "cases.move", move.caseId().subject(), said, text.isEmpty() ? null : text);
    }

    /// ISSUE also says what the work is.
    static Entry entry(MadeMove issue, Case work) {
        Entry plain = entry(issue, List.of(), Map.of());
        Map<String, Object> said = new HashMap<>(plain.facts());
        said.put("kind", work.kind());
        if (work.directive() != null && work.requirement() != null) {
            said.put("directive", work.directive().value());
            said.put("requirement", work.requirement().value());
        }
        if (work.parent() != null) {
            said.put("parent", work.parent().value());
        }
        String text = String.join("\n", work.title(), work.product(), issue.words());
        return new Entry(plain.at(), plain.actor(), plain.kind(), plain.subject(), said, text);
    }

    private static Actor actor(MadeMove move) {
        return new Actor(
                move.actor() == null ? 0 : move.actor().value(),
                move.appointment(),
                move.forPerson() == null ? null : move.forPerson().value());
    }
}

package damlam.cases.web;

import damlam.cases.Evidence;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Party;
import damlam.cases.Refusal;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.journal.Reasons;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one form of a case: what was typed, and the move it makes or what is still missing, field by field.
///
/// @param values what was typed, by field
/// @param errors message keys, by field
record MoveForm(MoveKind kind, Map<String, String> values, List<Evidence> files, Map<String, String> errors) {
    static final String TO = "to";
    static final String WORDS = "words";
    static final String GROUND = "ground";
    static final String DAY = "day";
    static final String STANCE = "stance";
    static final String OUTSIDE = "outside";
    static final String OWN = "own";
    static final String FILES = "files";
    static final String CONCERN = "concern";
    static final String REASON = "reason";
    /// Whether a decision gives the matter back as the holder's own.
    static final String RETURNED = "returned";

    /// Of a name or a title, in characters.
    static final int LONGEST_LINE = 500;

    static MoveForm empty(MoveKind kind) {
        return new MoveForm(kind, Map.of(), List.of(), new LinkedHashMap<>());
    }

    static MoveForm typed(MoveKind kind, Map<String, String> values, List<Evidence> files) {
        return new MoveForm(kind, values, files, new LinkedHashMap<>());
    }

    String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable
    String error(String field) {
        return errors.get(field);
    }

    /// The fields that a move asks for, in the order one thinks.
    static List<String> fields(MoveKind kind) {
        return switch (kind) {
            case OPEN, ACCEPT, SILENCE -> List.of();
            case ASSIGN -> List.of(TO, WORDS);
            case FORWARD -> List.of(TO, GROUND, WORDS);
            case RETURN, REJECT -> List.of(GROUND, WORDS);
            case CONSULT -> List.of(TO, CONCERN, WORDS, DAY, REASON);
            case REPLY -> List.of(STANCE, WORDS);
            case ESCALATE -> List.of(TO, WORDS, OWN, REASON, DAY);
            case OBJECT -> List.of(GROUND, WORDS, DAY);
            case WAIT -> List.of(OUTSIDE, GROUND, WORDS, DAY);
            case PROGRESS -> List.of(WORDS, FILES);
            case EXTEND_ASK, EXTEND_GRANT -> List.of(DAY, WORDS);
            case SUBMIT -> List.of(TO, WORDS, FILES);
            case ISSUE, DECIDE, RESUME, EXTEND_DENY, RECALL, APPROVE, REOPEN, CANCEL, NOTE -> List.of(WORDS);
        };
    }

    /// The message where a field may not be empty and is.
    static String missing(String field) {
        return "cases.error." + field;
    }

    static boolean mayBeEmpty(MoveKind kind, String field) {
        return switch (field) {
            case WORDS ->
                switch (kind) {
                    case ASSIGN, REPLY, RESUME, RECALL, APPROVE, EXTEND_GRANT -> true;
                    default -> false;
                };
            case OWN, FILES, REASON -> true;
            case DAY -> kind == MoveKind.ESCALATE;
            default -> false;
        };
    }

    /// Whether a field says why a matter goes up or aside: whoever gets it has to be able to judge that.
    private boolean passesOn(String field) {
        return switch (kind) {
            case FORWARD -> field.equals(WORDS);
            case ESCALATE -> field.equals(REASON);
            default -> false;
        };
    }

    /// The move, or null where a field is missing; then [#errors] says which.
    @Nullable
    Move move() {
        for (String field : fields(kind)) {
            if (value(field).isEmpty() && !mayBeEmpty(kind, field)) {
                errors.put(field, missing(field));
            }
        }
        if (value(WORDS).length() > Move.LONGEST_WORDS) {
            errors.put(WORDS, "cases.error.tooLong");
        }
        for (String field : List.of(CONCERN, REASON)) {
            if (value(field).length() > Move.LONGEST_WORDS) {
                errors.put(field, "cases.error.tooLong");
            }
        }
        if (value(OUTSIDE).length() > LONGEST_LINE) {
            errors.put(OUTSIDE, "cases.error.tooLongLine");
        }
        if (kind == MoveKind.REPLY
                && !value(STANCE).equals(Stance.AGREE.name())
                && value(WORDS).isEmpty()) {
            errors.put(WORDS, missing(WORDS));
        }
        for (String field : List.of(WORDS, REASON)) {
            if (passesOn(field) && !value(field).isEmpty() && !Reasons.suffice(value(field), Move.SHORTEST_REASON)) {
                errors.put(field, refusal(Refusal.REASON_SHORT));
            }
        }
        oneOf(GROUND, Ground.Kind.values());
        oneOf(STANCE, Stance.values());
        Party to = fields(kind).contains(TO) && errors.get(TO) == null ? party(value(TO)) : null;
        LocalDate day = fields(kind).contains(DAY) && !value(DAY).isEmpty() ? day(value(DAY)) : null;
        return errors.isEmpty() ? made(to, day) : null;
    }

    /// Puts a refusal at the field it is about.
    ///
    /// @return whether there is such a field
    boolean refused(Refusal reason) {
        String field = switch (reason) {
            case UNUSUAL_TIME, ASKED_BEFORE, OWN_MATTER, OWN_SAID -> REASON;
            case REASON_SHORT -> kind == MoveKind.FORWARD ? WORDS : REASON;
            case ANSWER_TOO_LATE -> DAY;
            case ASKS_UP -> TO;
            default -> null;
        };
        if (field == null || !fields(kind).contains(field)) {
            return false;
        }
        errors.put(field, refusal(reason));
        return true;
    }

    private static String refusal(Refusal reason) {
        return "cases.refused." + reason.name();
    }

    private void oneOf(String field, Enum<?>[] known) {
        boolean found = Arrays.stream(known).anyMatch(value -> value.name().equals(value(field)));
        if (fields(kind).contains(field) && !found) {
            errors.put(field, missing(field));
        }
    }

    private @Nullable Move made(@Nullable Party to, @Nullable LocalDate day) {
        String words = value(WORDS);
        return switch (kind) {
            case ISSUE, SILENCE -> null;
            case OPEN -> new Move.Open();
            case ACCEPT -> new Move.Accept();
            case ASSIGN -> to == null || to.person() == null ? null : new Move.Assign(to.person(), words);
            case FORWARD -> to == null ? null : new Move.Forward(to.unit(), ground());
            case RETURN -> new Move.Return(ground());
            case CONSULT ->
                to == null || day == null ? null : new Move.Consult(to, day, words, value(CONCERN), value(REASON));
            case REPLY -> new Move.Reply(Stance.valueOf(value(STANCE)), words);
            case ESCALATE -> to == null ? null : new Move.Escalate(to, day, own(), words, value(REASON));
            case OBJECT -> day == null ? null : new Move.Objection(ground(), day);
            case DECIDE -> new Move.Decide(words, value(RETURNED).equals("yes"));
            case WAIT -> day == null ? null : new Move.Wait(value(OUTSIDE), ground(), day);
            case RESUME -> new Move.Resume(words);
            case PROGRESS -> new Move.Progress(words, files);
            case EXTEND_ASK -> day == null ? null : new Move.ExtendAsk(day, words);
            case EXTEND_GRANT -> day == null ? null : new Move.ExtendGrant(day, words);
            case EXTEND_DENY -> new Move.ExtendDeny(words);
            case RECALL -> new Move.Recall(words);
            case SUBMIT -> to == null ? null : new Move.Submit(to, words, files);
            case REJECT -> new Move.Reject(ground());
            case APPROVE -> new Move.Approve(words);
            case REOPEN -> new Move.Reopen(words);
            case CANCEL -> new Move.Cancel(words);
            case NOTE -> new Move.Note(words);
        };
    }

    private Ground ground() {
        return new Ground(Ground.Kind.valueOf(value(GROUND)), value(WORDS));
    }

    private @Nullable Boolean own() {
        return switch (value(OWN)) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.put(DAY, "cases.error.noSuchDay");
            return null;
        }
    }

    /// A party in a field: `12` is a unit, `12:34` a person in it.
    private @Nullable Party party(String typed) {
        try {
            String[] parts = typed.split(":", -1);
            UnitId unit = new UnitId(Long.parseLong(parts[0]));
            return parts.length == 1 ? Party.of(unit) : Party.of(unit, new PersonId(Long.parseLong(parts[1])));
        } catch (IllegalArgumentException e) {
            errors.put(TO, "cases.error.to");
            return null;
        }
    }

    static String value(Party party) {
        PersonId person = party.person();
        return person == null
                ? String.valueOf(party.unit().value())
                : party.unit().value() + ":" + person.value();
    }

    /// The kinds of which a case offers a choice, in the order in which they come up.
    static List<MoveKind> inOrder() {
        return List.of(
                MoveKind.APPROVE,
                MoveKind.REJECT,
                MoveKind.REPLY,
                MoveKind.DECIDE,
                MoveKind.EXTEND_GRANT,
                MoveKind.EXTEND_DENY,
                MoveKind.OPEN,
                MoveKind.ACCEPT,
                MoveKind.ASSIGN,
                MoveKind.RESUME,
                MoveKind.SUBMIT,
                MoveKind.PROGRESS,
                MoveKind.CONSULT,
                MoveKind.FORWARD,
                MoveKind.ESCALATE,
                MoveKind.WAIT,
                MoveKind.EXTEND_ASK,
                MoveKind.OBJECT,
                MoveKind.RETURN,
                MoveKind.RECALL,
                MoveKind.NOTE,
                MoveKind.REOPEN,
                MoveKind.CANCEL);
    }
}

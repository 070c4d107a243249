package damlam.cases;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that one person does to one case (DESIGN.md, section 2): each with exactly what it needs.
///
/// `words` is what the person writes; where a move cannot do without, an empty one is refused here. Days are days in
/// Vietnam, and a day that something is due on is its last.
public sealed interface Move {
    /// Longer words belong in a document, which is attached.
    int LONGEST_WORDS = 20_000;

    /// Why a matter goes up or aside, in letters: as many as any reason by which work or a person is passed on.
    int SHORTEST_REASON = 40;

    /// @param dueOn null for standing work, which is never late
    record Issue(Party to, @Nullable LocalDate dueOn, String words) implements Move {
        public Issue {
            words = text(words);
        }
    }

    record Open() implements Move {}

    record Accept() implements Move {}

    record Assign(PersonId to, String words) implements Move {
        public Assign {
            words = text(words);
        }
    }

    record Forward(UnitId to, Ground ground) implements Move {}

    record Return(Ground ground) implements Move {}

    /// @param concern what those who are asked have to do with the matter
    /// @param reason why by another date than the rule gives, or why again; empty where neither is so
    record Consult(Party to, LocalDate replyBy, String words, String concern, String reason) implements Move {
        public Consult {
            words = required(words, "a question");
            concern = required(concern, "the concern of those who are asked");
            reason = text(reason);
        }
    }

    record Reply(Stance stance, String words) implements Move {
        public Reply {
            words = stance == Stance.AGREE ? text(words) : required(words, "an opinion other than plain agreement");
        }
    }

    /// @param answerBy by when an answer is wanted; null if not said
    /// @param ownAuthority whether the holder could decide it; null if not said
    /// @param reason why, where the competence map says that the holder decides it; else it may be empty
    record Escalate(
            Party to,
            @Nullable LocalDate answerBy,
            @Nullable Boolean ownAuthority,
            String words,
            String reason) implements Move {
        public Escalate {
            words = required(words, "a question");
            reason = text(reason);
        }

        public Escalate(Party to, @Nullable LocalDate answerBy, @Nullable Boolean ownAuthority, String words) {
            this(to, answerBy, ownAuthority, words, "");
        }
    }

    /// It cannot lawfully or feasibly be done (OBJECT).
    record Objection(Ground ground, LocalDate answerBy) implements Move {}

    /// @param returned whether nothing is decided: the matter is the holder's own, and goes back with that ground
    record Decide(String words, boolean returned) implements Move {
        public Decide {
            words = required(words, "a decision");
        }

        public Decide(String words) {
            this(words, false);
        }
    }

    /// @param outside the party waited for, by its name
    record Wait(String outside, Ground ground, LocalDate until) implements Move {
        public Wait {
            outside = required(outside, "the outside party");
        }
    }

    record Resume(String words) implements Move {
        public Resume {
            words = text(words);
        }
    }

    record Progress(String words, List<Evidence> evidence) implements Move {
        public Progress {
            words = required(words, "progress");
            evidence = List.copyOf(evidence);
        }
    }

    record ExtendAsk(LocalDate to, String words) implements Move {
        public ExtendAsk {
            words = required(words, "a reason for more time");
        }
    }

    record ExtendGrant(LocalDate to, String words) implements Move {
        public ExtendGrant {
            words = text(words);
        }
    }

    record ExtendDeny(String words) implements Move {
        public ExtendDeny {
            words = required(words, "a reason for no more time");
        }
    }

    record Recall(String words) implements Move {
        public Recall {
            words = text(words);
        }
    }

    record Submit(Party reviewer, String words, List<Evidence> evidence) implements Move {
        public Submit {
            words = required(words, "a result");
            evidence = List.copyOf(evidence);
        }
    }

    record Reject(Ground ground) implements Move {}

    record Approve(String words) implements Move {
        public Approve {
            words = text(words);
        }
    }

    record Reopen(String words) implements Move {
        public Reopen {
            words = required(words, "a reason to open it again");
        }
    }

    record Cancel(String words) implements Move {
        public Cancel {
            words = required(words, "a reason to end it");
        }
    }

    record Note(String words) implements Move {
        public Note {
            words = required(words, "a note");
        }
    }

    default MoveKind kind() {
        return switch (this) {
            case Issue _ -> MoveKind.ISSUE;
            case Open _ -> MoveKind.OPEN;
            case Accept _ -> MoveKind.ACCEPT;
            case Assign _ -> MoveKind.ASSIGN;
            case Forward _ -> MoveKind.FORWARD;
            case Return _ -> MoveKind.RETURN;
            case Consult _ -> MoveKind.CONSULT;
            case Reply _ -> MoveKind.REPLY;
            case Escalate _ -> MoveKind.ESCALATE;
            case Objection _ -> MoveKind.OBJECT;
            case Decide _ -> MoveKind.DECIDE;
            case Wait _ -> MoveKind.WAIT;
            case Resume _ -> MoveKind.RESUME;
            case Progress _ -> MoveKind.PROGRESS;
            case ExtendAsk _ -> MoveKind.EXTEND_ASK;
            case ExtendGrant _ -> MoveKind.EXTEND_GRANT;
            case ExtendDeny _ -> MoveKind.EXTEND_DENY;
            case Recall _ -> MoveKind.RECALL;
            case Submit _ -> MoveKind.SUBMIT;
            case Reject _ -> MoveKind.REJECT;
            case Approve _ -> MoveKind.APPROVE;
            case Reopen _ -> MoveKind.REOPEN;
            case Cancel _ -> MoveKind.CANCEL;
            case Note _ -> MoveKind.NOTE;
        };
    }

    private static String text(String words) {
        String kept = words.strip().replace("\r\n", "\n").replace("\u0000", "");
        if (kept.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("at most %d characters, was %d".formatted(LONGEST_WORDS, kept.length()));
        }
        return kept;
    }

    /// @throws IllegalArgumentException if there are no words, or too many
    static String required(String words, String what) {
        String kept = text(words);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(what + " needs words");
        }
        return kept;
    }
}

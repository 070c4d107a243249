package damlam.eventlog;

/// What one person can do to one case at one instant, in the order of the table in DESIGN.md, section 2. Codes are
/// stored in columns and
/// files: new moves go at the end.
public enum MoveKind {
    /// The issuing unit gives the work to a unit or person.
    ISSUE,
    /// Someone of the holding unit looks at it for the first time.
    OPEN,
    /// A person takes it.
    ACCEPT,
    /// A head gives it to a person of the same unit.
    ASSIGN,
    /// The holder passes it to another unit.
    FORWARD,
    /// The holder gives it back to whoever sent it, with a ground.
    RETURN,
    /// The holder asks a unit or person for an opinion, with a reply-by date.
    CONSULT,
    /// The consulted answers.
    REPLY,
    /// The holder asks a superior to decide.
    ESCALATE,
    /// The holder tells the issuer that it cannot lawfully or feasibly be done.
    OBJECT,
    /// The superior, or the issuer on an objection, decides.
    DECIDE,
    /// The holder waits for an outside party.
    WAIT,
    /// The holder goes on.
    RESUME,
    /// The holder tells how far it is, with or without evidence.
    PROGRESS,
    /// The holder asks for more time.
    EXTEND_ASK,
    /// The issuer gives more time.
    EXTEND_GRANT,
    /// The issuer gives no more time.
    EXTEND_DENY,
    /// Whoever forwarded, assigned, consulted or submitted takes that back before it is opened.
    RECALL,
    /// The holder hands the result to a reviewer.
    SUBMIT,
    /// The reviewer asks for it to be done again.
    REJECT,
    /// The reviewer accepts the result: done.
    APPROVE,
    /// The issuer opens a closed case again.
    REOPEN,
    /// The issuer ends the case without a result.
    CANCEL,
    /// Anyone concerned leaves a note.
    NOTE,
    /// The consulted let the reply-by date pass: recorded, by nobody, as agreement with liability.
    SILENCE;

    private static final MoveKind[] BY_CODE = values();

    /// The number that stands for this move in columns and files.
    @SuppressWarnings("EnumOrdinal") // pinned by a test
    public byte code() {
        return (byte) ordinal();
    }

    /// @throws IndexOutOfBoundsException if no move has that code
    public static MoveKind of(int code) {
        return BY_CODE[code];
    }
}

package damlam.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step that the law does not allow as it is; nothing was lost by asking.
public final class StepRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// It lies before the step it follows.
        OUT_OF_ORDER,
        /// This kind of breach counts only after a reminder in writing.
        NO_REMINDER,
        /// Nothing may be considered now: illness, maternity, custody and the like.
        NOT_CONSIDERED,
        /// The person is a denouncer under protection.
        PROTECTED,
        /// Whoever would judge is related to the person or to the matter.
        CONFLICT,
        /// Absent, and not yet summoned as often as the law asks.
        SUMMON_AGAIN,
        /// This bar cannot be lifted.
        NOT_LIFTED,
        /// No hearing before it.
        NOT_HEARD,
        /// The paper is of a day after that on which it is said to have been received.
        PAPER_LATER,
        /// The seats are not those of the law.
        COMPOSITION,
        /// Too few members, or no chair, or no secretary where the secretary is a member.
        QUORUM,
        /// The summons was sent too late.
        NOTICE,
        /// The ballots do not add up to the members present.
        COUNT,
        /// No form has more votes than any other: vote again.
        TIE,
        /// There is a vote on the form without a majority for discipline, or none with one.
        SECOND_BALLOT,
        /// The law does not have this form for this person.
        FORM,
        /// The limitation has passed.
        LIMITATION,
        /// It differs from what was proposed, and does not say why.
        NO_REASON,
        /// It does not take effect when the law says.
        EFFECT,
        /// Whether the person is free of liability is not answered yet.
        LIABILITY_OPEN,
        /// The person is free of liability: there is a release to be decided, no discipline.
        NOT_LIABLE,
        /// No ground for a release is met.
        LIABLE,
        /// The meeting would leave no time to decide.
        PAST_LIMIT,
        /// The law has no form as heavy for it.
        HEAVIER,
        /// It takes effect too long after it.
        EFFECT_LATE,
        /// A dialogue on a day off.
        DAY_OFF,
        /// A dialogue announced too late.
        DIALOGUE,
        /// A dialogue after the last day to settle the complaint.
        DIALOGUE_LATE,
        /// Without the talk with the person.
        NO_TALK
    }

    private final Reason reason;
    /// The day that decides; null where none does.
    private final transient @Nullable LocalDate day;
    /// What keeps the case from being considered.
    private final transient List<Circumstance> bars;
    private final @Nullable Form form;

    StepRefusedException(Reason reason) {
        this(reason, null, List.of());
    }

    private StepRefusedException(Reason reason, @Nullable LocalDate day, List<Circumstance> bars) {
        this(reason, day, bars, null);
    }

    private StepRefusedException(Reason reason, @Nullable LocalDate day, List<Circumstance> bars, @Nullable Form form) {
        super(reason.name());
        this.form = form;
        this.reason = reason;
        this.day = day;
        this.bars = List.copyOf(bars);
    }

    static void require(boolean allowed, Reason reason, LocalDate day) {
        if (!allowed) {
            throw new StepRefusedException(reason, day, List.of());
        }
    }

    static void requireNone(List<Circumstance> bars) {
        if (!bars.isEmpty()) {
            throw new StepRefusedException(Reason.NOT_CONSIDERED, null, bars);
        }
    }

    static StepRefusedException heavier(Form most) {
        return new StepRefusedException(Reason.HEAVIER, null, List.of(), most);
    }

    /// The heaviest form that there is for it.
    public Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    public List<Circumstance> bars() {
        return bars;
    }

    static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new StepRefusedException(reason);
        }
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "procedure.refused." + reason;
    }
}

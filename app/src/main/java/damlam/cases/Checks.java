package damlam.cases;

import damlam.calendar.WorkCalendar;
import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import damlam.ledger.Request;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is asked of a move before it is made: whether the case allows it (the kernel's rules), whether the
/// person may (the organisation's), and whether it makes sense on that day.
record Checks(Rights rights, Standing standing, PersonId mover) {

    sealed interface Result {
        record Allowed(Rights.Acting acting, @Nullable Party to) implements Result {}

        record Denied(Refusal reason) implements Result {}
    }

    Result check(Move move, MoveColumns columns, java.time.Instant at) {
        Rights.Acting acting = rights.capacity(move.kind(), standing, mover).orElse(null);
        if (acting == null) {
            return denied(noCapacity(move, at));
        }
        Party to = receiver(move, columns, acting);
        if (move instanceof Move.Objection && to == null && issuingUnit() != null) {
            return denied(Refusal.NOBODY_ABOVE);
        }
        Event event = new Event(
                move.kind(),
                at.toEpochMilli(),
                Standing.kernel(acting.by(mover)),
                Standing.kernel(to),
                columns.outside().isEmpty() ? -1 : standing.lastMoveNo() + 1,
                Standing.endOf(columns.dueOn()));
        Optional<damlam.ledger.Refusal> byCase = standing.state().check(event);
        if (byCase.isPresent()) {
            return denied(Refusal.of(byCase.get()));
        }
        Refusal own = onOneself(move.kind(), acting);
        Refusal refusal =
                own == null ? senseless(move, acting, to, rights.chart().day()) : own;
        return refusal == null ? new Result.Allowed(acting, to) : denied(refusal);
    }

    private static Result denied(Refusal reason) {
        return new Result.Denied(reason);
    }

    /// The case's own reason comes first: who asks to approve what nobody submitted is told that, not that they may
    /// not.
    private Refusal noCapacity(Move move, java.time.Instant at) {
        if (move instanceof Move.ExtendGrant && rights.asksThemselves(move.kind(), standing, mover)) {
            return Refusal.OWN_REQUEST;
        }
        Party self = rights.chart().appointmentsOf(mover).stream()
                .findFirst()
                .map(own -> Party.of(rights.chart().addressable(own.unit()), mover))
                .orElse(null);
        Event event = Event.of(move.kind(), at.toEpochMilli(), Standing.kernel(self));
        Optional<damlam.ledger.Refusal> outOfPlace = standing.state().outOfPlace(event);
        return outOfPlace.map(Refusal::of).orElseGet(() -> missingCapacity(move));
    }

    private static Refusal missingCapacity(Move move) {
        return switch (move) {
            case Move.Assign _ -> Refusal.NOT_THE_HEAD;
            case Move.Open _ -> Refusal.NOT_THE_HOLDING_UNIT;
            case Move.Reject _, Move.Approve _ -> Refusal.NOT_THE_REVIEWER;
            case Move.Issue _, Move.Reopen _, Move.Cancel _ -> Refusal.NOT_THE_ISSUER;
            case Move.Reply _, Move.Decide _, Move.ExtendGrant _, Move.ExtendDeny _ -> Refusal.NO_OPEN_REQUEST;
            case Move.Recall _ -> Refusal.NOTHING_TO_RECALL;
            case Move.Note _ -> Refusal.NOT_CONCERNED;
            case Move.Accept _,
                    Move.Forward _,
                    Move.Return _,
                    Move.Consult _,
                    Move.Escalate _,
                    Move.Objection _,
                    Move.Wait _,
                    Move.Resume _,
                    Move.Progress _,
                    Move.ExtendAsk _,
                    Move.Submit _ -> Refusal.NOT_THE_HOLDER;
        };
    }

    /// Whom the move reaches: named by the move, or found in the case.
    private @Nullable Party receiver(Move move, MoveColumns columns, Rights.Acting acting) {
        return switch (move) {
            case Move.Assign assign -> {
                Party holder = Standing.party(standing.state().holder());
                yield holder == null ? null : Party.of(holder.unit(), assign.to());
            }
            case Move.Return _ -> present(Standing.party(standing.state().sender()));
            case Move.Reopen _ -> present(Standing.party(standing.state().lastHolder()));
            case Move.Objection _ -> objected(acting.by(mover).person());
            case Move.ExtendAsk _ -> issuingUnit();
            default -> columns.to();
        };
    }

    private @Nullable Party present(@Nullable Party party) {
        return party == null ? null : rights.present(party);
    }

    /// What is asked of the issuer is asked of the unit, whoever leads it by then.
    private @Nullable Party issuingUnit() {
        Party issuer = Standing.party(standing.state().issuer());
        return issuer == null ? null : Party.of(rights.heir(issuer.unit()).orElse(issuer.unit()));
    }

    /// Nobody answers themselves: what a head objects to that their own unit gave is for the unit above.
    private @Nullable Party objected(@Nullable PersonId objector) {
        Party issuer = issuingUnit();
        return issuer == null || objector == null
                ? issuer
                : rights.answersObjection(issuer.unit(), objector)
                        .map(Party::of)
                        .orElse(null);
    }

    private @Nullable Refusal senseless(Move move, Rights.Acting acting, @Nullable Party to, LocalDate today) {
        if (to != null && !rights.isThere(to)) {
            return move instanceof Move.Assign ? Refusal.OTHER_UNIT : Refusal.RECEIVER_GONE;
        }
        if (isAsked(move.kind(), to)) {
            return switch (move.kind()) {
                case ESCALATE -> Refusal.ESCALATED_ALREADY;
                case EXTEND_ASK -> Refusal.EXTENSION_ASKED;
                default -> Refusal.OBJECTED_ALREADY;
            };
        }
        return switch (move) {
            case Move.Consult consult -> consulted(consult, acting, today);
            case Move.Escalate escalate ->
                rights.isInPlaceOf(acting, escalate.to())
                        ? Refusal.IN_THEIR_PLACE
                        : rights.above(escalate.to(), acting, mover)
                                ? lastDay(escalate.answerBy(), today)
                                : Refusal.NOT_A_SUPERIOR;
            case Move.Submit submit -> reviewable(submit.reviewer(), acting) ? null : Refusal.NOT_A_REVIEWER;
            case Move.Objection objection -> lastDay(objection.answerBy(), today);
            case Move.Wait wait -> past(wait.until(), today);
            case Move.ExtendAsk ask -> later(ask.to(), today);
            case Move.ExtendGrant grant -> later(grant.to(), today);
            default -> null;
        };
    }

    /// Whether what would be asked was asked and waits for its answer: of the same superior, or of the issuer. A second
    /// would have two answers. What asks for opinions may be asked anew with a reason ([Consulting]).
    boolean isAsked(MoveKind kind, @Nullable Party of) {
        return standing.state().openRequests().stream()
                .filter(request -> request.move() == kind)
                .anyMatch(request -> switch (kind) {
                    case ESCALATE -> Objects.equals(Standing.party(request.of()), of);
                    case EXTEND_ASK, OBJECT -> true;
                    default -> false;
                });
    }

    /// Four eyes: nobody passes their own result, and nobody decides in another's place on their own work (0131). A
    /// head who ends what they gave themselves does it in their own right. Null where nothing is against it.
    @Nullable
    Refusal onOneself(MoveKind kind, Rights.Acting acting) {
        if (kind == MoveKind.APPROVE && mover.equals(standing.submittedBy())) {
            return Refusal.TO_ONESELF;
        }
        boolean own = rights.isOwnWork(acting, Standing.party(standing.state().holder()), mover);
        return switch (kind) {
            case APPROVE, EXTEND_GRANT -> own ? Refusal.OWN_WORK : null;
            case CANCEL -> own || (acting.forPerson() != null && rights.held(mover)) ? Refusal.OWN_WORK : null;
            default -> null;
        };
    }

    private @Nullable Refusal consulted(Move.Consult consult, Rights.Acting acting, LocalDate today) {
        boolean self = mover.equals(consult.to().person())
                || (consult.to().person() == null
                        && rights.standIn(mover, consult.to().unit()).isPresent()
                        && consult.to().unit().equals(acting.unit()));
        if (self) {
            return Refusal.TO_ONESELF;
        }
        return rights.isInPlaceOf(acting, consult.to()) ? Refusal.IN_THEIR_PLACE : lastDay(consult.replyBy(), today);
    }

    private boolean reviewable(Party reviewer, Rights.Acting acting) {
        UnitId holderUnit = acting.unit();
        if (mover.equals(reviewer.person())) {
            return false;
        }
        Party issuer = Standing.party(standing.state().issuer());
        boolean toIssuer = issuer != null && reviewer.equals(Party.of(issuer.unit()));
        boolean ownUnit = holderUnit.equals(reviewer.unit())
                && rights.standIn(mover, holderUnit).isPresent();
        return (toIssuer && !ownUnit)
                || reviewer.equals(Standing.party(standing.state().sender()))
                || rights.above(reviewer, acting, mover);
    }

    private static @Nullable Refusal past(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today) ? Refusal.DAY_PAST : null;
    }

    /// A last day that somebody sets for another is not over, and somebody works on it. A directive sets its own.
    private static @Nullable Refusal lastDay(@Nullable LocalDate day, LocalDate today) {
        Refusal past = past(day, today);
        return past != null || day == null || WorkCalendar.vietnam().isWorkingDay(day) ? past : Refusal.DAY_OFF;
    }

    /// Whether there is a deadline: standing work has none to extend.
    boolean extendable() {
        return standing.state().dueMs() != Event.NO_TIME;
    }

    private @Nullable Refusal later(LocalDate to, LocalDate today) {
        LocalDate due = Standing.day(standing.state().dueMs());
        if (due == null) {
            return Refusal.NO_DEADLINE;
        }
        return to.isAfter(due) ? lastDay(to, today) : Refusal.NOT_LATER;
    }

    /// To whom this person may submit: who sent the work, who issued it, those above.
    java.util.List<Party> reviewers() {
        Party holder = Standing.party(standing.state().holder());
        if (holder == null) {
            return java.util.List.of();
        }
        java.util.Set<Party> all = new java.util.LinkedHashSet<>(givers());
        all.addAll(superiors());
        all.removeIf(party -> !rights.isThere(party) || !reviewable(party, acting(holder)));
        return java.util.List.copyOf(all);
    }

    /// Who gave the work, then the unit that issued it.
    private java.util.List<Party> givers() {
        Party sender = Standing.party(standing.state().sender());
        Party issuer = Standing.party(standing.state().issuer());
        return java.util.stream.Stream.of(sender, issuer == null ? null : Party.of(issuer.unit()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Who gave the work, or else issued it, if they may review it.
    @Nullable
    Party usualReviewer() {
        java.util.List<Party> may = reviewers();
        return givers().stream().filter(may::contains).findFirst().orElse(null);
    }

    /// Whom this person may ask to decide, the nearest first.
    java.util.List<Party> superiors() {
        Party holder = Standing.party(standing.state().holder());
        if (holder == null) {
            return java.util.List.of();
        }
        return rights.leadersOver(holder.unit()).stream()
                .filter(party -> rights.above(party, acting(holder), mover))
                .toList();
    }

    /// In what capacity they would pass on what this holder has.
    private Rights.Acting acting(Party holder) {
        return rights.as(mover, holder).orElseGet(() -> new Rights.Acting(holder.unit(), null));
    }

    /// Whether their decision would answer an objection.
    boolean decidesObjection() {
        return rights.capacity(MoveKind.DECIDE, standing, mover)
                .flatMap(acting -> standing.state().answeredBy(MoveKind.DECIDE, Standing.kernel(acting.by(mover))))
                .filter(request -> request.move() == MoveKind.OBJECT)
                .isPresent();
    }

    /// Whether an open request of the case asks this person or a unit for which they stand in.
    boolean asked() {
        return standing.state().openRequests().stream()
                .map(Request::of)
                .map(Standing::party)
                .anyMatch(party -> party != null && rights.as(mover, party).isPresent());
    }
}

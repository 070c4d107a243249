package damlam.inspection;

import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a hearing stands. Each stands on the one before: a conclusion is made only of what was heard.
public sealed interface Hearing {
    Inquiry inquiry();

    List<Extension> extensions();

    /// What the person said so far, in order.
    List<Explanation> explanations();

    /// Whether the person said nothing in their time, and nothing came of it yet; they may still.
    default boolean isSilent() {
        return this instanceof Answered answered && answered.heard() instanceof Heard.Silent;
    }

    /// Whether nothing more happens in it.
    default boolean ended() {
        return false;
    }

    /// As it stands on a day: whoever was asked has answered by then, or let their last day pass.
    default Hearing on(LocalDate today) {
        return this;
    }

    /// The last day on which the person can explain in time. More time that nobody has decided on counts as given.
    default LocalDate answerBy() {
        return lastDay(each -> !each.isDenied());
    }

    /// The last day that nobody can take from them: more time that is not decided on yet can still be refused until
    /// then.
    default LocalDate sureBy() {
        return lastDay(each -> each.decision() != null && !each.isDenied());
    }

    /// The last day to reckon with on a day: once nobody can refuse more time any longer, that day.
    default LocalDate sureOn(LocalDate today) {
        return today.isAfter(sureBy()) ? answerBy() : sureBy();
    }

    private LocalDate lastDay(Predicate<Extension> counts) {
        return extensions().stream()
                .filter(counts)
                .map(each -> later(LocalDate.ofInstant(each.askedAt(), Org.ZONE), each.until()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> later(inquiry().sentOn(), inquiry().answerBy()));
    }

    private LocalDate later(LocalDate after, LocalDate last) {
        return Standstill.later(inquiry().shut(), after, last);
    }

    /// Since when the time to answer stands still, because whoever was asked cannot answer; null where it runs, or
    /// nothing waits for them.
    default @Nullable LocalDate standsStillSince() {
        return this instanceof Asked ? inquiry().shutSince() : null;
    }

    /// That a matter is passed to whoever is competent, as far as it counts on a day; null where it is not. While the
    /// conclusion is looked at again it waits, and no longer than until the day of the answer: nobody escapes by an
    /// answer that does not come.
    default @Nullable Passing passing(LocalDate today) {
        return null;
    }

    /// @param conclusion that passes it
    /// @param since the day from which it counts
    record Passing(Conclusion conclusion, LocalDate since) {
        /// From when whoever it was passed to has their time: it waits for nobody before it counts.
        LocalDate waitsSince(Referral referral) {
            LocalDate passed = LocalDate.ofInstant(referral.at(), Org.ZONE);
            return passed.isAfter(since) ? passed : since;
        }
    }

    /// The reasons of what was concluded in it; empty before.
    default List<String> concludedWith() {
        return switch (this) {
            case Concluded ended -> {
                Review review = ended.review();
                String counts = ended.conclusion().reasons();
                yield review == null
                        ? List.of(counts)
                        : List.of(counts, review.first().reasons(), review.reasons());
            }
            case UnderReview open -> List.of(open.first().reasons());
            case Asked _, Answered _, Withdrawn _ -> List.of();
        };
    }

    /// An extension that nobody has decided on; null where there is none.
    default @Nullable Extension openExtension() {
        return extensions().stream()
                .filter(each -> each.decision() == null)
                .findFirst()
                .orElse(null);
    }

    /// The person was asked, and may still say more than they have said.
    record Asked(Inquiry inquiry, List<Extension> extensions, List<Explanation> explanations) implements Hearing {
        public Asked {
            extensions = List.copyOf(extensions);
            explanations = List.copyOf(explanations);
        }

        /// They are heard once they say that this is all, or the last day is over; then silence is an answer as well.
        public Optional<Answered> heard(LocalDate today) {
            boolean complete = explanations.stream().anyMatch(Explanation::complete);
            if (!complete && !today.isAfter(answerBy())) {
                return Optional.empty();
            }
            Heard heard = explanations.isEmpty() ? new Heard.Silent(answerBy()) : new Heard.Explained(explanations);
            return Optional.of(new Answered(inquiry, extensions, heard));
        }

        @Override
        public Hearing on(LocalDate today) {
            return heard(today).map(Hearing.class::cast).orElse(this);
        }
    }

    /// The person was heard.
    record Answered(Inquiry inquiry, List<Extension> extensions, Heard heard) implements Hearing {
        public Answered {
            extensions = List.copyOf(extensions);
        }

        @Override
        public List<Explanation> explanations() {
            return heard.explanations();
        }

        /// From when whoever concludes has their time: more that is said later does not put it off.
        public LocalDate since() {
            return explanations().stream()
                    .filter(Explanation::complete)
                    .findFirst()
                    .map(Explanation::day)
                    .filter(day -> day.isBefore(answerBy()))
                    .orElse(answerBy());
        }

        public Concluded conclude(Outcome outcome, String reasons, PersonId by, Instant at) {
            return new Concluded(inquiry, extensions, new Conclusion(heard, outcome, reasons, by, at), null, null);
        }
    }

    /// It has ended; what was explained after that is kept as well.
    ///
    /// @param conclusion the one that counts
    /// @param openedAt when the person learned of the first; null before that
    /// @param review how it was looked at again; null where it was not
    record Concluded(
            Inquiry inquiry,
            List<Extension> extensions,
            Conclusion conclusion,
            @Nullable Instant openedAt,
            @Nullable Review review)
            implements Hearing {
        public Concluded {
            extensions = List.copyOf(extensions);
        }

        @Override
        public List<Explanation> explanations() {
            return conclusion.heard().explanations();
        }

        @Override
        public boolean ended() {
            return true;
        }

        /// Since when the conclusion counts: a request to look at it again put it off.
        Instant countsSince() {
            return review == null ? conclusion.at() : review.at();
        }

        /// The day of that.
        LocalDate countsOn() {
            return LocalDate.ofInstant(countsSince(), Org.ZONE);
        }

        @Override
        public @Nullable Passing passing(LocalDate today) {
            return conclusion.outcome() == Outcome.REFERRED ? new Passing(conclusion, countsOn()) : null;
        }

        /// Whether it can be asked to look at it again: once, and where something milder could come of it.
        public boolean mayBeReviewed() {
            return review == null && !conclusion.outcome().milder().isEmpty();
        }

        /// While it is looked at again nothing is concluded.
        public UnderReview ask(ReviewRequest request) {
            if (!mayBeReviewed()) {
                throw new IllegalStateException("looked at again once, and where something milder could come of it");
            }
            return new UnderReview(inquiry, extensions, conclusion, openedAt, request);
        }
    }

    /// The person asked that the conclusion be looked at again: until that is answered there is none that counts.
    ///
    /// @param first what was concluded
    record UnderReview(
            Inquiry inquiry,
            List<Extension> extensions,
            Conclusion first,
            @Nullable Instant openedAt,
            ReviewRequest request)
            implements Hearing {
        public UnderReview {
            extensions = List.copyOf(extensions);
        }

        @Override
        public List<Explanation> explanations() {
            return first.heard().explanations();
        }

        @Override
        public @Nullable Passing passing(LocalDate today) {
            return first.outcome() == Outcome.REFERRED && request.isOverdue(today)
                    ? new Passing(first, request.answerBy())
                    : null;
        }

        /// Whether somebody could look at it, as far as their part in it goes.
        public boolean mayBeAnsweredBy(PersonId by) {
            return !by.equals(inquiry.asked()) && !by.equals(inquiry.by()) && !by.equals(first.by());
        }

        public Concluded uphold(String reasons, PersonId by, Instant at) {
            return answered(first, reasons, by, at);
        }

        /// @param outcome milder than the first: nobody is worse off for having asked
        public Concluded replace(Outcome outcome, String reasons, PersonId by, Instant at) {
            if (!outcome.isMilderThan(first.outcome())) {
                throw new IllegalArgumentException("a conclusion is replaced by a milder one only");
            }
            return answered(new Conclusion(first.heard(), outcome, reasons, by, at), reasons, by, at);
        }

        private Concluded answered(Conclusion counts, String reasons, PersonId by, Instant at) {
            if (!mayBeAnsweredBy(by)) {
                throw new IllegalArgumentException("nobody looks again at what they did themselves");
            }
            Review review = new Review(request, first, counts.equals(first), reasons, by, at);
            return new Concluded(inquiry, extensions, counts, openedAt, review);
        }
    }

    /// It was opened by mistake; nothing is concluded, and it stays.
    record Withdrawn(Inquiry inquiry, List<Extension> extensions, List<Explanation> explanations, Withdrawal withdrawal)
            implements Hearing {
        public Withdrawn {
            extensions = List.copyOf(extensions);
            explanations = List.copyOf(explanations);
        }

        @Override
        public boolean ended() {
            return true;
        }
    }
}

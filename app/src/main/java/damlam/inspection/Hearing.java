package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a hearing stands. Each stands on the one before: a conclusion is made only of what was heard.
public sealed interface Hearing {
    Inquiry inquiry();

    List<Extension> extensions();

    /// The last day on which the person can explain in time.
    default LocalDate answerBy() {
        return extensions().stream()
                .filter(Extension::isGranted)
                .map(Extension::until)
                .max(LocalDate::compareTo)
                .orElse(inquiry().answerBy());
    }

    /// An extension that nobody has decided on; null where there is none.
    default @Nullable Extension openExtension() {
        return extensions().stream()
                .filter(each -> each.decision() == null)
                .findFirst()
                .orElse(null);
    }

    /// The person was asked and has not answered.
    record Asked(Inquiry inquiry, List<Extension> extensions) implements Hearing {
        public Asked {
            extensions = List.copyOf(extensions);
        }

        public Answered explained(List<Explanation> explanations) {
            return new Answered(inquiry, extensions, new Heard.Explained(explanations));
        }

        /// Silence counts once the last day is over, and never while more time is asked for.
        public Optional<Answered> silent(LocalDate today) {
            return today.isAfter(answerBy()) && openExtension() == null
                    ? Optional.of(new Answered(inquiry, extensions, new Heard.Silent(answerBy())))
                    : Optional.empty();
        }
    }

    /// The person was heard.
    record Answered(Inquiry inquiry, List<Extension> extensions, Heard heard) implements Hearing {
        public Answered {
            extensions = List.copyOf(extensions);
        }

        public Concluded conclude(Outcome outcome, String reasons, PersonId by, Instant at) {
            return new Concluded(inquiry, extensions, new Conclusion(heard, outcome, reasons, by, at));
        }
    }

    /// It has ended; what was explained after that is kept as well.
    record Concluded(Inquiry inquiry, List<Extension> extensions, Conclusion conclusion) implements Hearing {
        public Concluded {
            extensions = List.copyOf(extensions);
        }
    }
}

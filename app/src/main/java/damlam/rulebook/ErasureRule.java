package damlam.rulebook;

import damlam.journal.ErasurePeriod;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The time in which a second person agrees that words about people are erased.
@Component
class ErasureRule implements ErasurePeriod {
    static final String AGREE = "record.erase.agree";
    private static final int USUAL_DAYS = 14;

    private final Rulebook book;

    ErasureRule(Rulebook book) {
        this.book = book;
    }

    @Override
    public int days(LocalDate day) {
        return book.on(AGREE, day).map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
    }
}

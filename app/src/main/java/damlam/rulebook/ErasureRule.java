package damlam.rulebook;

import damlam.journal.ErasurePeriod;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The time in which others agree that words about people are erased.
@Component
class ErasureRule implements ErasurePeriod {
    static final String AGREE = "record.erase.agree";
    static final String WISH = "record.erase.wish";
    private static final int USUAL_DAYS = 14;
    private static final int USUAL_WISH = 30;

    private final Rulebook book;

    ErasureRule(Rulebook book) {
        this.book = book;
    }

    @Override
    public int days(LocalDate day) {
        return days(AGREE, day, USUAL_DAYS);
    }

    @Override
    public int wish(LocalDate day) {
        return days(WISH, day, USUAL_WISH);
    }

    private int days(String code, LocalDate day, int usual) {
        return book.on(code, day).map(rule -> rule.amount().count()).orElse(usual);
    }
}

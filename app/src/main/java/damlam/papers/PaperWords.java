package damlam.papers;

import damlam.figures.Figure;
import damlam.forms.Wording;
import damlam.letter.Figures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The words of a report on paper, and figures as documents write them.
public final class PaperWords {
    private static final Wording WORDS = Wording.of(PaperWords.class, "paper.properties");

    private PaperWords() {}

    /// @throws IllegalArgumentException if there are no words for that key
    public static String say(String key, Object... filled) {
        return WORDS.say(key, filled);
    }

    static String placeAndDate(String place, @Nullable LocalDate date) {
        if (date == null) {
            return say("place.open", place);
        }
        return say("place.dated", place, Figures.day(date), Figures.month(date), String.valueOf(date.getYear()));
    }

    /// `31/41 (75,6%)`; without a share where it is of nothing, or nothing, or all.
    static String figure(Figure figure) {
        String both = both(figure);
        boolean telling = figure.counted() > 0 && figure.counted() < figure.total();
        return telling ? both + " (" + percent(figure) + ")" : both;
    }

    static String both(Figure figure) {
        return number(figure.counted()) + "/" + number(figure.total());
    }

    /// `75,6%`, `50%`; what is not all is never rounded to all, nor what is something to nothing.
    private static String percent(Figure figure) {
        double percent = Math.clamp(Math.round(1000.0 * figure.counted() / figure.total()) / 10.0, 0.1, 99.9);
        return String.format(Wording.VIETNAMESE, percent == Math.rint(percent) ? "%.0f%%" : "%.1f%%", percent);
    }

    static String number(int number) {
        return String.format(Wording.VIETNAMESE, "%,d", number);
    }
}

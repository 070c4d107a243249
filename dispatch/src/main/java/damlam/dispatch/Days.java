package damlam.dispatch;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days, months, quarters and years as people write them.
final class Days {
    private Days() {}

    /// The day, or null when the digits name none.
    static @Nullable LocalDate of(String day, String month, String year) {
        int y = number(year);
        return of(number(day), number(month), y > 0 && y < 100 ? 2000 + y : y);
    }

    static @Nullable LocalDate of(int day, int month, int year) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate endOfMonth(int month, int year) {
        if (month < 1 || month > 12 || year < 1900 || year > 2999) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return first.withDayOfMonth(first.lengthOfMonth());
    }

    /// The number in a string of digits and filling marks, -1 when there is none.
    static int number(String digits) {
        String plain = digits.replaceAll("[^0-9]", "");
        return plain.isEmpty() || plain.length() > 4 ? -1 : Integer.parseInt(plain);
    }

    /// A quarter in Roman or Arabic figures, however a scanner saw them, -1 when it is neither.
    static int quarter(String folded) {
        return switch (folded.replace('l', 'i').replace("h", "ii")) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            case "iv", "1v", "4" -> 4;
            default -> -1;
        };
    }
}

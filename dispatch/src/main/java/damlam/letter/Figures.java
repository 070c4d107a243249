package damlam.letter;

import java.time.LocalDate;

/// Numbers and days as the decree writes them, with its leading zeros.
public final class Figures {
    private Figures() {}

    /// A leading zero below 10 (Phụ lục I, II.3).
    public static String number(int serial) {
        return padded(serial, 10);
    }

    /// A leading zero below 10 (Phụ lục I, II.4).
    public static String day(LocalDate date) {
        return padded(date.getDayOfMonth(), 10);
    }

    /// `05 tháng 01 năm 2027`, as a sentence of a document has it after its word for a day.
    public static String date(LocalDate date) {
        return "%s tháng %s năm %d".formatted(day(date), month(date), date.getYear());
    }

    /// A leading zero before January and February only (Phụ lục I, II.4).
    public static String month(LocalDate date) {
        return padded(date.getMonthValue(), 3);
    }

    private static String padded(int value, int below) {
        return value < below ? "0" + value : String.valueOf(value);
    }
}

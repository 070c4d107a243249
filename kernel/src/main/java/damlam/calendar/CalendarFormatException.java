package damlam.calendar;

/// A calendar file that cannot be used; the message names the file, the line and what is expected there.
public final class CalendarFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CalendarFormatException(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}

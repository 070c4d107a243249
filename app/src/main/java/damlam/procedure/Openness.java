package damlam.procedure;

import damlam.calendar.WorkCalendar;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;

/// The times of disclosure inside the unit, and of accountability on request.
public record Openness(Rules rules, WorkCalendar calendar) {
    /// By when it is disclosed, from the day of the document.
    public Clock disclose(LocalDate document) {
        return clock("disclosure.within", document);
    }

    /// Until when it stays disclosed, the first day counted.
    public LocalDate disclosedUntil(LocalDate first) {
        return Clock.end(rules.binding("disclosure.days", first).amount(), first.minusDays(1), calendar);
    }

    /// By when whoever asked is told whether the request is accepted.
    public Clock accept(LocalDate received) {
        return clock("explain.accept", received);
    }

    /// By when it is explained.
    ///
    /// @param extended whether written notice was given of the one extension
    public Clock explain(LocalDate accepted, boolean extended) {
        Clock clock = clock("explain.answer", accepted);
        LocalDate due = clock.due();
        return extended && due != null
                ? Clock.start(rules.binding("explain.extend", accepted), due, List.of(), calendar)
                : clock;
    }

    private Clock clock(String code, LocalDate from) {
        return Clock.start(rules.binding(code, from), from, List.of(), calendar);
    }
}

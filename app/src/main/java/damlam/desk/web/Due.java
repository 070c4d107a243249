package damlam.desk.web;

import damlam.cases.CaseLine;
import damlam.desk.Task;
import damlam.directives.NextReport;
import damlam.page.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in the column of deadlines.
///
/// @param key message of what the day is, empty for the work's own last day; where there is no day, what stands instead
public record Due(String key, @Nullable LocalDate day) {
    /// For what has no deadline because it is no case yet.
    static final Due NONE = new Due("desk.due.none", null);

    /// An answer has a day of its own.
    static Due of(Task task) {
        return task.answerBy() == null ? of(task.line()) : new Due("desk.due.answer", task.answerBy());
    }

    static Due of(CaseLine line) {
        LocalDate due = line.at().dueOn();
        NextReport report = line.report();
        if (due != null) {
            return new Due("", due);
        }
        return report == null
                ? new Due("desk.standing", null)
                : new Due(report.first() ? "desk.due.firstReport" : "desk.due.nextReport", report.due());
    }

    public String said(Words words) {
        return day == null ? words.say(key) : words.date(day);
    }

    /// What the day is, where it is not the last day of the work itself; empty otherwise.
    public String about(Words words) {
        return day == null || key.isEmpty() ? "" : words.say(key);
    }
}

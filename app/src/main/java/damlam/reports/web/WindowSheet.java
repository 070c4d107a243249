package damlam.reports.web;

import damlam.calendar.ReportWindows;
import damlam.page.RuleSheet;
import damlam.page.Words;
import damlam.rulebook.RuleFile;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// From which day to which day a periodic report takes its figures.
@Component
class WindowSheet implements RuleSheet {
    @Override
    public Shown in(Words words) {
        return new Shown(
                "windows",
                words.say("reports.rules.windows"),
                words.say("reports.rules.windows.what"),
                List.of(words.say("reports.rules.kind"), words.say("reports.rules.window")),
                RuleFile.read(ReportWindows.class, "report-windows.csv").stream()
                        .map(line -> rule(line, words))
                        .toList());
    }

    private static Rule rule(RuleFile.Line line, Words words) {
        return new Rule(
                List.of(words.say("reports.kind." + line.cell("kind")), window(line, words)),
                line.cell("source"),
                LocalDate.parse(line.cell("in_force_from")),
                line.sure());
    }

    private static String window(RuleFile.Line line, Words words) {
        String last = line.cell("to_day");
        if (line.cell("ends_in").equals("week")) {
            return words.say("reports.rules.window.week", words.weekday(DayOfWeek.of(Integer.parseInt(last))));
        }
        return words.say(
                "reports.rules.window.months",
                Integer.parseInt(line.cell("from_day")),
                Integer.parseInt(line.cell("months_back")),
                last.equals("last") ? words.say("reports.rules.lastDay") : words.say("reports.rules.day", last),
                line.cell("ends_in").replace(" ", ", "));
    }
}

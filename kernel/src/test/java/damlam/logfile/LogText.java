package damlam.logfile;

import damlam.eventlog.EventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A foreign log as text, so that two ways of reading one can be compared: one line an event, those of a case
/// together.
final class LogText {
    private LogText() {}

    static List<String> of(EventLog log) {
        List<String> lines = new ArrayList<>();
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            for (int i = log.firstOf(caseNo); i < log.endOf(caseNo); i++) {
                lines.add(String.join(
                        "|",
                        log.caseNames().get(caseNo),
                        Instant.ofEpochMilli(log.atMs(i)).toString(),
                        name(log.unitNames(), log.toUnit(i)),
                        name(log.personNames(), log.toPerson(i)),
                        name(log.activityNames(), log.activity(i)),
                        log.state(i).name()));
            }
        }
        return lines;
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }
}

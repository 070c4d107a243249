package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.inspection.ConductId;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who stepped back from a report that they received, for a relation with somebody it is about, and who goes on. Nobody
/// is
/// told of the relation, nor those who go on who it was.
@Component
public class Recusals {
    /// How many working days it is news.
    private static final int NEWS_DAYS = 10;

    private final ConductRows rows;
    private final Conducts conducts;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Recusals(ConductRows rows, Conducts conducts, Org org) {
        this.rows = rows;
        this.conducts = conducts;
        this.org = org;
    }

    /// An open report from which somebody stepped back.
    ///
    /// @param day on which it was made
    /// @param at when that came to count
    /// @param own whether whoever looks did; else they go on with it
    /// @param receivers where they did, who goes on; empty where nobody here may
    public record Recusal(ConductId id, LocalDate day, Instant at, boolean own, List<PersonId> receivers) {
        public Recusal {
            receivers = List.copyOf(receivers);
        }

        public LocalDate since() {
            return LocalDate.ofInstant(at, Org.ZONE);
        }
    }

    /// Those of somebody and those that are theirs since another stepped back; none of what they reported.
    @Transactional(readOnly = true)
    public List<Recusal> of(CurrentPerson me) {
        if (!Conducts.mayReceive(me) || !rows.anyRecusal(me.id())) {
            return List.of();
        }
        conducts.sayReporters(me);
        List<Recusal> all = rows.recusals(me.id());
        List<ConductId> others =
                conducts.others(me, all.stream().map(Recusal::id).toList());
        return all.stream().filter(one -> others.contains(one.id())).toList();
    }

    /// Those that are news: own ones, or not.
    public List<Recusal> news(CurrentPerson me) {
        LocalDate since = calendar.plusWorkingDays(org.today(), -NEWS_DAYS);
        return of(me).stream().filter(one -> !one.since().isBefore(since)).toList();
    }
}

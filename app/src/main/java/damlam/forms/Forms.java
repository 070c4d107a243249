package damlam.forms;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.forms.ReportRefusedException.Reason;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the Office asks for: forms, and the periods that follow from them.
@Component
public class Forms {
    private static final int LONGEST_LINE = 500;

    private final FormRows rows;
    private final Journal journal;
    private final Org org;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Forms(FormRows rows, Journal journal, Org org, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Defines a form.
    ///
    /// @throws ReportRefusedException NOT_OFFICE
    @Transactional
    public FormId define(CurrentPerson by, ReportForm form) {
        requireOffice(by);
        return define(by.actor(), by.id(), form)
                .orElseThrow(() -> new IllegalArgumentException("this requirement has its form already"));
    }

    /// @return empty if its requirement has a form already
    Optional<FormId> define(Actor by, PersonId definedBy, ReportForm form) {
        Optional<FormId> id = rows.insert(form, definedBy);
        id.ifPresent(known -> {
            Map<String, Object> said = Map.of(
                    "kind", form.kind().name(),
                    "dueWorkingDays", form.dueWorkingDays(),
                    "startsOn", form.startsOn().toString(),
                    "units", form.units().size());
            journal.append(new Entry(clock.instant(), by, "reports.define", known.subject(), said, form.name()));
        });
        return id;
    }

    public List<DefinedForm> all() {
        return rows.all();
    }

    public Optional<DefinedForm> form(FormId id) {
        return rows.one(id);
    }

    /// Ends a form: no period is opened that starts on that day or later. What was opened stays due.
    @Transactional
    public void end(CurrentPerson by, FormId id, LocalDate endsBefore) {
        requireOffice(by);
        rows.end(id, endsBefore);
        Map<String, Object> said = Map.of("endsBefore", endsBefore.toString());
        journal.append(new Entry(clock.instant(), by.actor(), "reports.end", id.subject(), said, null));
    }

    /// Says anew to whom the consolidated report goes, and what is printed at its head.
    @Transactional
    public void address(CurrentPerson by, FormId id, String receiver, String superior, String place) {
        requireOffice(by);
        rows.address(id, line(receiver), line(superior), line(place));
        String said = String.join("\n", line(receiver), line(superior), line(place));
        journal.append(new Entry(clock.instant(), by.actor(), "reports.address", id.subject(), Map.of(), said));
    }

    private static String line(String typed) {
        String line = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > LONGEST_LINE) {
            throw new ReportRefusedException(Reason.TOO_LONG);
        }
        return line;
    }

    /// The period whose window is open today, or the first one if the form starts later; empty once the form has ended.
    public Optional<Period> current(ReportForm form) {
        LocalDate day = org.today().isBefore(form.startsOn()) ? form.startsOn() : org.today();
        return Optional.of(form.periodOn(day, calendar)).filter(period -> form.asks(period.from()));
    }

    /// Periods whose window has closed, the oldest first; none once all its units are gone.
    public List<Period> closed(ReportForm form) {
        List<Period> closed = new ArrayList<>();
        if (form.units().stream().noneMatch(unit -> org.chart().unit(unit).isPresent())) {
            return closed;
        }
        Period period = form.periodOn(form.startsOn(), calendar);
        while (period.isClosed(clock.instant()) && form.asks(period.from())) {
            closed.add(period);
            period = form.periodOn(period.askedOn(), calendar);
        }
        return closed;
    }

    private static void requireOffice(CurrentPerson by) {
        if (!by.is(Role.OFFICE)) {
            throw new ReportRefusedException(Reason.NOT_OFFICE);
        }
    }
}

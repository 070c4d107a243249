package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.cases.Party;
import damlam.inspection.ConductId;
import damlam.inspection.FoundReport;
import damlam.inspection.HearingId;
import damlam.inspection.ReportSource;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reports as the ground of hearings. Who made one is compared with whoever would judge, and told to nobody.
@Component
class ReportedConduct implements ReportSource {
    private final ConductRows rows;
    private final Conducts conducts;
    private final OwnWork system;
    private final Vault vault;
    private final Org org;

    ReportedConduct(ConductRows rows, Conducts conducts, OwnWork system, Vault vault, Org org) {
        this.rows = rows;
        this.conducts = conducts;
        this.system = system;
        this.vault = vault;
        this.org = org;
    }

    private Optional<ConductReport> report(ConductId id) {
        return system.look(() -> rows.find(List.of(id)).stream().findFirst());
    }

    @Override
    public Optional<FoundReport> find(ConductId id) {
        return report(id).map(report -> new FoundReport(id, named(report), report.day(), report.erased()));
    }

    /// Whom it named; of a unit its head, of a case its holder, as they were when it was made.
    private Party named(ConductReport report) {
        OrgChart chart = org.chart();
        List<PersonId> concerned = rows.concerned(report.id());
        UnitId unit = report.about().unit();
        PersonId head = unit == null
                ? null
                : chart.headOf(unit)
                        .map(Appointment::person)
                        .map(person -> person.id())
                        .filter(concerned::contains)
                        .orElse(null);
        PersonId person = head == null && concerned.size() == 1 ? concerned.getFirst() : head;
        return person == null
                ? Party.of(unit == null ? report.body() : unit)
                : Party.of(unitOf(chart, person).orElse(report.body()), person);
    }

    private static Optional<UnitId> unitOf(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream().findFirst().map(Appointment::unit);
    }

    @Override
    public boolean mayAsk(CurrentPerson me, ConductId id) {
        sayReporter(id);
        return Conducts.mayReceive(me)
                && mayJudge(me.id(), id)
                && report(id).filter(report -> report.closing() == null).isPresent();
    }

    @Override
    public boolean mayJudge(PersonId person, ConductId id) {
        return judges(id).contains(person);
    }

    @Override
    public boolean mayTakeUp(PersonId person, ConductId id) {
        return !rows.concerned(id).contains(person) && !person.equals(reporter(id));
    }

    @Override
    public void sayReporters(CurrentPerson me) {
        conducts.sayReporters(me);
    }

    @Override
    public void sayReporter(ConductId id) {
        PersonId reporter = reporter(id);
        rows.say(Map.of(id, reporter == null ? 0L : reporter.value()));
    }

    private @Nullable PersonId reporter(ConductId id) {
        return rows.identity(id)
                .flatMap(locked -> Identity.open(locked, vault))
                .map(Identity::person)
                .orElse(null);
    }

    @Override
    public List<PersonId> judges(ConductId id) {
        return rows.receivers(id, reporter(id));
    }

    @Override
    public List<String> words(ConductId id) {
        List<String> words = new ArrayList<>();
        report(id).ifPresent(report -> {
            words.add(report.what());
            words.add(report.happened());
            report.messages().stream()
                    .filter(message -> message.by() == null)
                    .map(ConductReport.Message::words)
                    .forEach(words::add);
        });
        return words;
    }

    @Override
    public void ledTo(CurrentPerson me, ConductId id, HearingId hearing) {
        conducts.link(me, id, ConductReport.Link.Kind.HEARING, hearing.value());
    }
}

package damlam.org;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door to the organisation: who is where, as of any day, and every change to it.
///
/// Changes are accountable acts and enter the journal.
@Component
public class Org {
    /// Days are those of Vietnam, wherever the server stands.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OrgRows rows;
    private final Journal journal;
    private final Clock clock;
    private final Map<LocalDate, OrgChart> charts = new ConcurrentHashMap<>();
    private volatile @Nullable OrgFacts facts;

    Org(OrgRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// The chart of today.
    public OrgChart chart() {
        return at(today());
    }

    /// The organisation as it stood, or will stand, on a day.
    public OrgChart at(LocalDate day) {
        OrgChart known = charts.get(day);
        if (known != null) {
            return known;
        }
        OrgChart chart = new OrgChart(day, facts());
        if (charts.size() > 400) {
            charts.clear();
        }
        charts.put(day, chart);
        return chart;
    }

    private OrgFacts facts() {
        OrgFacts known = facts;
        if (known == null) {
            known = rows.load();
            facts = known;
        }
        return known;
    }

    @Transactional
    public UnitId addUnit(Actor by, String code, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        UnitId id = rows.insertUnit(code, name, kind, parent, from);
        Map<String, Object> said = new TreeMap<>(Map.of("code", code, "kind", kind.name(), "from", from.toString()));
        if (parent != null) {
            said.put("parent", parent.value());
        }
        record(by, "org.unit", "unit:" + id.value(), said, name);
        return id;
    }

    @Transactional
    public PersonId addPerson(Actor by, String code, String name, @Nullable String email) {
        PersonId id = rows.insertPerson(code, name, email);
        record(by, "org.person", "person:" + id.value(), Map.of(), code + " " + name);
        return id;
    }

    @Transactional
    public PostId addPost(Actor by, UnitId unit, String title, Duty duty) {
        PostId id = rows.insertPost(unit, title, duty);
        record(by, "org.post", "post:" + id.value(), Map.of("unit", unit.value(), "duty", duty.name()), title);
        return id;
    }

    @Transactional
    public AppointmentId appoint(Actor by, PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {
        AppointmentId id = rows.insertAppointment(person, post, from, until);
        Map<String, Object> said =
                new TreeMap<>(Map.of("person", person.value(), "post", post.value(), "from", from.toString()));
        if (until != null) {
            said.put("until", until.toString());
        }
        record(by, "org.appointment", "appointment:" + id.value(), said, null);
        return id;
    }

    @Transactional
    public void delegate(Actor by, Delegation delegation) {
        rows.insertDelegation(delegation);
        record(
                by,
                "org.delegation",
                "person:" + delegation.from().value(),
                Map.of(
                        "to", delegation.to().value(),
                        "unit", delegation.unit().value(),
                        "from", delegation.starts().toString(),
                        "until", delegation.until().toString()),
                delegation.ground());
    }

    @Transactional
    public void recordAbsence(Actor by, Absence absence) {
        rows.insertAbsence(absence);
        record(
                by,
                "org.absence",
                "person:" + absence.person().value(),
                Map.of(
                        "from", absence.from().toString(),
                        "until", absence.until().toString()),
                absence.reason());
    }

    @Transactional
    public void setGroup(Actor by, String name, Iterable<UnitId> units) {
        long id = rows.replaceGroup(name, units);
        record(by, "org.group", "group:" + id, Map.of(), name);
    }

    private void record(Actor by, String kind, String subject, Map<String, Object> said, @Nullable String text) {
        journal.append(new Entry(clock.instant(), by, kind, subject, said, text));
        forgetCharts();
    }

    /// Charts are cut anew once the change is committed; until then others see the organisation as it was.
    void forgetCharts() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    private void forget() {
        facts = null;
        charts.clear();
    }
}

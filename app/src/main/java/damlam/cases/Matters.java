package damlam.cases;

import damlam.access.CurrentPerson;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Competence;
import damlam.org.Duty;
import damlam.org.Matter;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to which kind of matter a case is, and to what the competence map says of it. What the map does not know is
/// not guessed.
@Component
public class Matters {
    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseLists lists;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Matters(JdbcClient jdbc, CaseRows rows, CaseLists lists, Journal journal, Org org, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.lists = lists;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Empty where nobody said.
    public Optional<MatterId> of(CaseId id) {
        return jdbc.sql("select matter_id from cases.matter where case_id = ? order by no desc limit 1")
                .param(id.value())
                .query((row, i) -> new MatterId(row.getLong(1)))
                .optional();
    }

    /// The same of some cases; those of which nobody said it are left out.
    Map<CaseId, MatterId> of(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, MatterId> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (case_id) case_id, matter_id from cases.matter
                        where case_id = any(?) order by case_id, no desc
                        """)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(new CaseId(row.getLong(1)), new MatterId(row.getLong(2)));
                });
        return found;
    }

    /// Of all cases of which somebody said it.
    public Map<CaseId, MatterId> all() {
        Map<CaseId, MatterId> all = new HashMap<>();
        jdbc.sql("select distinct on (case_id) case_id, matter_id from cases.matter order by case_id, no desc")
                .query(row -> {
                    all.put(new CaseId(row.getLong(1)), new MatterId(row.getLong(2)));
                });
        return all;
    }

    /// Who decides such a matter, by which rule.
    ///
    /// @param holders who holds the post today; empty while nobody does
    public record Decider(String title, UnitId unit, List<PersonId> holders, String basis) {}

    public static List<Decider> deciders(OrgChart chart, MatterId matter) {
        return chart.authorities().stream()
                .filter(granted -> granted.matter().id().equals(matter))
                .map(granted -> new Decider(
                        granted.post().title(),
                        granted.post().unit(),
                        chart.staffOf(granted.post().unit()).stream()
                                .filter(held ->
                                        held.post().id().equals(granted.post().id()))
                                .map(held -> held.person().id())
                                .toList(),
                        granted.legalBasis()))
                .toList();
    }

    /// What the map says where somebody passes up what is theirs to decide; empty where it is not, or nobody knows.
    ///
    /// @param by who would decide: the holder, or whom they stand in for
    Optional<String> own(OrgChart chart, CaseId id, PersonId by) {
        return of(id).filter(matter -> chart.decides(by, matter) == Competence.OWN)
                .map(matter -> said(chart, matter, null));
    }

    /// The same of a unit that passes aside what one of its posts decides.
    Optional<String> ofUnit(OrgChart chart, CaseId id, UnitId unit) {
        return of(id).filter(matter -> deciders(chart, matter).stream()
                        .anyMatch(decider -> chart.addressable(decider.unit()).equals(unit)))
                .map(matter -> said(chart, matter, unit));
    }

    /// Whether the map knows who decides this case.
    boolean isKnown(OrgChart chart, CaseId id) {
        return of(id).filter(matter -> !deciders(chart, matter).isEmpty()).isPresent();
    }

    private static String said(OrgChart chart, MatterId matter, @Nullable UnitId unit) {
        return name(chart, matter) + ": "
                + deciders(chart, matter).stream()
                        .filter(decider -> unit == null
                                || chart.addressable(decider.unit()).equals(unit))
                        .map(decider -> said(chart, decider))
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("");
    }

    public static String said(OrgChart chart, Decider decider) {
        return decider.title() + ", "
                + chart.everUnit(decider.unit()).map(Unit::name).orElse("") + " (" + decider.basis() + ")";
    }

    public static String name(OrgChart chart, MatterId matter) {
        return chart.matters().stream()
                .filter(each -> each.id().equals(matter))
                .map(Matter::name)
                .findFirst()
                .orElse("");
    }

    /// Which kinds of matter somebody may say that a case is; empty where it is not for them to say.
    public List<Matter> choices(CurrentPerson by, CaseId id) {
        OrgChart chart = org.chart();
        return line(id).map(line -> chart.matters().stream()
                        .filter(each -> refusal(by, line, each.id(), chart) == null)
                        .toList())
                .orElse(List.of());
    }

    /// Why somebody may not say that a case is of a kind of matter, which decides who is competent in it (0131). First
    /// its holder may, whoever acts for the unit that holds it, and the clerk of that unit, but in no kind in which
    /// they were given power; afterwards only who acts for the issuer, not in another's place on their own work,
    /// and the clerk of the issuer.
    ///
    /// @return null where they may
    public @Nullable Refusal refusal(CurrentPerson by, CaseId id, MatterId matter) {
        OrgChart chart = org.chart();
        return line(id).map(line -> Optional.ofNullable(refusal(by, line, matter, chart)))
                .orElse(Optional.of(Refusal.NO_SUCH_CASE))
                .orElse(null);
    }

    private Optional<CaseLine> line(CaseId id) {
        return lists.byIds(List.of(id)).stream().findFirst();
    }

    private static @Nullable Refusal refusal(CurrentPerson by, CaseLine line, MatterId matter, OrgChart chart) {
        Party holder = line.at().holder();
        if (holder == null) {
            return Refusal.ALREADY_DONE;
        }
        if (gives(chart, by, line.work().issuer(), holder)) {
            return null;
        }
        if (!by.id().equals(holder.person()) && !serves(chart, by, holder.unit())) {
            return Refusal.NOT_CONCERNED;
        }
        if (line.work().matter() != null) {
            return Refusal.MATTER_SET;
        }
        return givesPower(chart, by.id(), matter) ? Refusal.MATTER_POWER : null;
    }

    /// Whether somebody speaks for whoever gave the work, and not on work of their own.
    private static boolean gives(OrgChart chart, CurrentPerson by, UnitId issuer, Party holder) {
        Rights rights = new Rights(chart);
        return rights.as(by.id(), Party.of(issuer))
                .map(acting -> !rights.isOwnWork(acting, holder, by.id()))
                .orElseGet(() -> !by.id().equals(holder.person())
                        && chart.appointmentsOf(by.id()).stream().anyMatch(own -> isClerk(own, issuer)));
    }

    /// Whether somebody would act for a unit in that kind of matter for which they do not act in every other.
    private static boolean givesPower(OrgChart chart, PersonId person, MatterId matter) {
        return !Set.copyOf(chart.actedForBy(person)).containsAll(chart.actedForBy(person, matter));
    }

    private static boolean serves(OrgChart chart, CurrentPerson by, UnitId unit) {
        return chart.standIn(by.id(), unit).isPresent()
                || chart.appointmentsOf(by.id()).stream().anyMatch(own -> isClerk(own, unit));
    }

    private static boolean isClerk(Appointment own, UnitId unit) {
        return own.duty() == Duty.CLERK && own.unit().equals(unit);
    }

    /// Says which kind of matter a case is; the latest word holds.
    ///
    /// @return false where they may not, or there is no such kind
    @Transactional
    public boolean set(CurrentPerson by, CaseId id, MatterId matter) {
        boolean known =
                org.chart().matters().stream().anyMatch(each -> each.id().equals(matter));
        if (!known || refusal(by, id, matter) != null) {
            return false;
        }
        rows.lock(id);
        if (of(id).filter(matter::equals).isPresent()) {
            return true;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int no = jdbc.sql("select count(*) + 1 from cases.matter where case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into cases.matter (case_id, no, matter_id, by_id, at) values (?, ?, ?, ?, ?)")
                .params(id.value(), no, matter.value(), by.id().value(), Timestamp.from(at))
                .update();
        journal.append(new Entry(
                at, by.actor(), "cases.matter", id.subject(), Map.of("no", no, "matter", matter.value()), null));
        return true;
    }
}

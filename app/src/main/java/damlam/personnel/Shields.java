package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.access.Role;
import damlam.calendar.WorkCalendar;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.personnel.ProposalRefusedException.Reason;
import damlam.procedure.Protection;
import damlam.procedure.ShieldSource;
import damlam.procedure.Transfers;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import damlam.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what protects people for a time: told by themselves, that of a denouncer by the inspectorate. Each sees
/// their own, the inspectorate those it told, and nobody else any.
@Component
public class Shields {
    private static final String ALL = """
            select s.*, e.shield_id is not null as ended
            from personnel.shield s left join personnel.shield_end e using (shield_id)
            """;
    private static final String ROTATION = "staff.transfer.rotation";
    private static final String SECONDMENT = "staff.transfer.secondment";

    /// What the law has to say to a proposal.
    enum Bar {
        NONE,
        /// The next above decides, in person.
        ESCALATED,
        FORBIDDEN
    }

    private final JdbcClient jdbc;
    private final Rulebook book;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final OwnWork own;
    private final List<ShieldSource> told;
    private final RotationPlans plans;
    private final Vault vault;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Shields(
            JdbcClient jdbc,
            Rulebook book,
            Org org,
            Journal journal,
            Clock clock,
            OwnWork own,
            List<ShieldSource> told,
            RotationPlans plans,
            Vault vault) {
        this.jdbc = jdbc;
        this.book = book;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
        this.own = own;
        this.told = told;
        this.plans = plans;
        this.vault = vault;
    }

    /// Those of whoever looks, and those that they told of others.
    public List<Shield> seenBy(CurrentPerson me) {
        return list("where s.person_id = :me or s.told_by = :me", me.id()).stream()
                .map(this::read)
                .toList();
    }

    private Shield read(Shield kept) {
        String proof = kept.proof().isEmpty() ? "" : vault.decrypt(kept.proof());
        return new Shield(kept.id(), kept.person(), kept.kind(), kept.from(), kept.until(), proof, kept.ended());
    }

    /// Their proofs as they are kept: whoever only asks what the law says does not read them.
    private List<Shield> list(String where, PersonId person) {
        return jdbc.sql(ALL + where + " order by s.shield_id desc")
                .param("me", person.value())
                .query((row, i) -> new Shield(
                        row.getLong("shield_id"),
                        new PersonId(row.getLong("person_id")),
                        Shield.Kind.valueOf(row.getString("kind")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("proof"),
                        row.getBoolean("ended")))
                .list();
    }

    /// Tells of oneself.
    ///
    /// @param proof the paper that says so
    @Transactional
    public void tell(CurrentPerson me, Shield.Kind kind, LocalDate from, @Nullable LocalDate until, String proof) {
        ProposalRefusedException.require(kind != Shield.Kind.DENOUNCER, Reason.NOT_YOURS);
        ProposalRefusedException.require(kind != Shield.Kind.CHILD || !from.isAfter(org.today()), Reason.BIRTH);
        insert(me, me.id(), kind, from, until, proof);
    }

    /// The inspectorate tells that somebody of its body is under protection as a denouncer.
    @Transactional
    public void protect(CurrentPerson me, PersonId denouncer, LocalDate from, @Nullable LocalDate until, String proof) {
        ProposalRefusedException.require(
                me.is(Role.INSPECTOR) && !denouncer.equals(me.id()) && sameBody(me, denouncer), Reason.NOT_YOURS);
        insert(me, denouncer, Shield.Kind.DENOUNCER, from, until, proof);
    }

    private boolean sameBody(CurrentPerson me, PersonId person) {
        OrgChart chart = org.chart();
        UnitId body = chart.upward(me.unit()).getLast().id();
        return chart.peopleUnder(body).stream().anyMatch(one -> one.id().equals(person));
    }

    private void insert(
            CurrentPerson me,
            PersonId person,
            Shield.Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String proof) {
        String kept = vault.encrypt(proof);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long id = jdbc.sql("""
                        insert into personnel.shield (person_id, kind, from_day, until_day, proof, told_by, at)
                        values (?, ?, ?, ?, ?, ?, ?) returning shield_id
                        """)
                .param(person.value())
                .param(kind.name())
                .param(from)
                .param(until)
                .param(kept)
                .param(me.id().value())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single();
        // Whom it protects from what is nobody’s affair: that something was told is accountable.
        journal.append(new Entry(at, me.actor(), "personnel.shield", "shield:" + id, Map.of(), kept));
    }

    /// Takes back what one told.
    ///
    /// @return false where they told no such thing, or took it back before
    @Transactional
    public boolean end(CurrentPerson me, long shield) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean ended = jdbc.sql("""
                        insert into personnel.shield_end (shield_id, at)
                        select shield_id, ? from personnel.shield where shield_id = ? and told_by = ?
                        on conflict do nothing
                        """)
                        .params(Timestamp.from(at), shield, me.id().value())
                        .update()
                == 1;
        if (ended) {
            journal.append(new Entry(at, me.actor(), "personnel.shield.end", "shield:" + shield, Map.of(), null));
        }
        return ended;
    }

    /// What the law has to say to a proposal about somebody today, as whoever proposes or signs may learn it.
    ///
    /// That somebody denounced is not among it: the one they denounced would find out by proposing something about
    /// each of their staff.
    ///
    /// @param ground the code of its ground
    Bar bar(PersonId about, Kind kind, String ground) {
        if (!kind.adverse()) {
            return Bar.NONE;
        }
        LocalDate today = org.today();
        Bar worst = Bar.NONE;
        for (Shield shield : own.look(() -> list("where s.person_id = :me", about))) {
            if (!shield.ended() && shield.kind() != Shield.Kind.DENOUNCER) {
                Bar bar = bar(shield, kind, ground, today);
                worst = bar.compareTo(worst) > 0 ? bar : worst;
            }
        }
        return worst;
    }

    /// The same, as whoever approves has to heed it: denouncers as well, whether the inspectorate told of
    /// them or their report is sealed.
    ///
    /// @param plan of a rotation: a denouncer is protected from one that came into the registers after them
    Bar barsApproval(PersonId about, Kind kind, String ground, @Nullable RotationPlan plan) {
        boolean denouncer = kind.adverse()
                && told.stream()
                        .flatMap(source -> source.of(Set.of(about)).getOrDefault(about, List.of()).stream())
                        .anyMatch(one -> one.forbids(book, act(kind, ground, plan, one.from()), org.today()));
        return denouncer ? Bar.FORBIDDEN : bar(about, kind, ground);
    }

    /// Whether anything has protected somebody since a day that still does.
    boolean protectedSince(PersonId about, LocalDate day) {
        LocalDate today = org.today();
        return told.stream()
                .flatMap(source -> source.of(Set.of(about)).getOrDefault(about, List.of()).stream())
                .anyMatch(one -> {
                    LocalDate until = one.until();
                    return !one.from().isBefore(day)
                            && !one.from().isAfter(today)
                            && (until == null || !today.isAfter(until));
                });
    }

    private Bar bar(Shield shield, Kind kind, String ground, LocalDate today) {
        try {
            return switch (shield.kind()) {
                case DENOUNCER -> Bar.NONE;
                case PREGNANT ->
                    forbidden(shield.holdsOn(today)
                            && (kind == Kind.DISCIPLINE
                                    || (ground.equals(SECONDMENT)
                                            && !transfers().maySecond(true, null, today))));
                case CHILD -> forbidden(child(shield, kind, ground, today));
                case ILLNESS -> illness(shield, kind, today);
            };
        } catch (UnconfirmedRuleException unconfirmed) {
            // Nobody has confirmed yet that it protects: until then it is taken to.
            return Bar.FORBIDDEN;
        }
    }

    private static Bar illness(Shield shield, Kind kind, LocalDate today) {
        if (!shield.holdsOn(today)) {
            return Bar.NONE;
        }
        return kind == Kind.DISCIPLINE ? Bar.FORBIDDEN : Bar.ESCALATED;
    }

    /// Of both kinds of staff the child counts as long as the longer of the two rules has it.
    private boolean child(Shield shield, Kind kind, String ground, LocalDate today) {
        if (kind == Kind.DISCIPLINE) {
            return List.of("discipline.vienChuc.bar.child", "discipline.congChuc.bar.child").stream()
                    .flatMap(code -> book.on(code, today).stream())
                    .anyMatch(rule -> today.isBefore(
                            shield.from().plusMonths(rule.amount().count())));
        }
        return ground.equals(SECONDMENT) && !transfers().maySecond(false, shield.from(), today);
    }

    private Transfers transfers() {
        return new Transfers(book, calendar);
    }

    private Protection.Act act(Kind kind, String ground, @Nullable RotationPlan plan, LocalDate protectedFrom) {
        if (kind == Kind.DISCIPLINE) {
            return Protection.Act.DISCIPLINE;
        }
        return ground.equals(ROTATION) && plans.isOlder(plan, protectedFrom)
                ? Protection.Act.PLANNED_ROTATION
                : Protection.Act.MOVE;
    }

    private static Bar forbidden(boolean is) {
        return is ? Bar.FORBIDDEN : Bar.NONE;
    }
}

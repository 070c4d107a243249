package damlam.bench;

import damlam.access.CurrentPerson;
import damlam.analysis.Signals;
import damlam.demo.DemoClock;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Five years of what comes of signals: hearings, rules that hold work up, proceedings, proposals on staff, reports of
/// conduct, inspections, initiatives. Rows, not acts: as the features' own doors write them, but without the journal, which their
/// pages do not read. The papers of reminders alone go through the register.
final class Corrections {
    static final int ENDED = 10_000;
    static final int OPEN = 1_000;
    private static final int RULES = 400;
    private static final int REPORTS = 4_000;
    /// How often each of the demonstration's is there again.
    private static final int COPIES = 150;

    private static final String HEARINGS = """
            with picked as (
                select s.signal_id, s.person_id, s.unit_id, row_number() over (order by s.signal_id) as no
                from analysis.signal s
                where s.person_id is not null and s.kind not in ('DECISIVE', 'UNBLOCKER', 'TOOK_HARD_CASE')
                  and not exists (select from inspection.hearing h where h.signal_id = s.signal_id)
                order by s.signal_id limit :all),
            head as (
                select distinct on (p.unit_id) p.unit_id, a.person_id
                from org.appointment a join org.post p using (post_id)
                where p.duty = 'HEAD' and a.until_day is null order by p.unit_id, a.person_id),
            asking as (
                select p.*, case when no % 40 = 0 then :inspector when no % 40 = 1 or h.person_id is null then :leader
                                 else h.person_id end as by
                from picked p left join head h using (unit_id))
            insert into inspection.hearing (signal_id, attempt, asked, asked_by, question, answer_by, rule_id, sent_at)
            select signal_id, 1, person_id,
                   case when by <> person_id then by when person_id <> :leader then :leader else :inspector end,
                   :question,
                   (now() - make_interval(days => case when no <= :ended then 40 + (no * 1780 / :ended)::int
                                                       else (no % 30)::int end))::date + 10,
                   (select rule_id from rulebook.rule where code = 'hearing.answer' order by rule_id desc limit 1),
                   now() - make_interval(days => case when no <= :ended then 40 + (no * 1780 / :ended)::int
                                                      else (no % 30)::int end)
            from asking
            """;
    /// What a hearing is about was found before it.
    private static final String FOUND = """
            update analysis.signal s
            set found_at = h.sent_at - interval '10 days', theirs_until = h.sent_at - interval '3 days',
                looked_at = h.sent_at - interval '5 days'
            from inspection.hearing h where h.signal_id = s.signal_id
            """;
    private static final String OTHERS_FOUND = """
            update analysis.signal s
            set found_at = now() - make_interval(days => 15 + (signal_id % 1700)::int),
                theirs_until = now() - make_interval(days => 5 + (signal_id % 1700)::int)
            where not exists (select from inspection.hearing h where h.signal_id = s.signal_id)
            """;
    private static final List<String> STEPS = List.of(
            "insert into inspection.receipt select hearing_id, sent_at + interval '1 day' from inspection.hearing"
                    + " where hearing_id % 10 > 0 on conflict do nothing",
            "insert into inspection.extension select hearing_id, 1, answer_by + 5, :reason, sent_at + interval '2 days'"
                    + " from inspection.hearing where hearing_id % 12 = 0 on conflict do nothing",
            "insert into inspection.extension_decision select hearing_id, 1, true, asked_by, :reason,"
                    + " sent_at + interval '3 days' from inspection.hearing where hearing_id % 24 = 0 on conflict do nothing",
            "insert into inspection.explanation (hearing_id, no, words, at, complete)"
                    + " select hearing_id, 1, :explanation, sent_at + interval '4 days', true from inspection.hearing"
                    + " where hearing_id % 5 > 0 on conflict do nothing",
            """
            insert into inspection.conclusion (hearing_id, outcome, silent, reasons, person_id, at)
            select hearing_id,
                   case hearing_id % 7 when 0 then 'OBJECTIVE_CAUSE' when 1 then 'REMINDED' when 2 then 'REFERRED'
                                       else 'EXPLAINED' end,
                   not exists (select from inspection.explanation e where e.hearing_id = h.hearing_id),
                   :conclusion, asked_by, sent_at + interval '25 days'
            from inspection.hearing h where sent_at < now() - interval '39 days' on conflict do nothing
            """,
            "insert into inspection.end_receipt select hearing_id, at + interval '1 day' from inspection.conclusion"
                    + " on conflict do nothing",
            """
            insert into inspection.referral (hearing_id, no, unit_id, person_id, at)
            select c.hearing_id, 1, competent.unit_id, c.person_id, c.at
            from inspection.conclusion c join inspection.hearing h using (hearing_id)
                join lateral (
                    with recursive up(unit_id, level) as (
                        (select case when p.duty in ('HEAD', 'DEPUTY') then u.parent_id else u.unit_id end, 0
                         from org.appointment a join org.post p using (post_id) join org.unit u using (unit_id)
                         where a.person_id = h.asked and a.until_day is null limit 1)
                        union all
                        select u.parent_id, up.level + 1 from up join org.unit u using (unit_id)
                    )
                    select up.unit_id from up join org.unit u using (unit_id)
                    where u.kind in ('PUBLIC_UNIT', 'BODY') order by level limit 1) competent on true
            where c.outcome = 'REFERRED'
            """,
            // Answered as most are: those of the last four weeks wait, and one of twenty of the others still does.
            """
            insert into inspection.referral_answer (hearing_id, reasons, person_id, at)
            select r.hearing_id, :conclusion, a.person_id, r.at + interval '8 days'
            from inspection.referral r join inspection.hearing h using (hearing_id)
                join org.post p on p.unit_id = r.unit_id and p.duty = 'HEAD'
                join org.appointment a on a.post_id = p.post_id and a.until_day is null
            where r.at < now() - interval '28 days' and r.hearing_id / 7 % 20 > 0 and a.person_id <> h.asked
            """,
            """
            insert into inspection.referral_receipt (hearing_id, person_id, at)
            select r.hearing_id, told.person_id, r.at + interval '1 day'
            from inspection.referral_answer r join inspection.hearing h using (hearing_id)
                join inspection.conclusion c using (hearing_id)
                cross join lateral (values (h.asked), (c.person_id)) told(person_id)
            on conflict do nothing
            """);
    /// Conclusions that came to a reminder which was signed by now, as most are: those of the last four weeks wait for
    /// it, and one of twenty of the others never got one.
    private static final String TO_REMIND = """
            select c.hearing_id, c.person_id, c.at, h.asked, w.unit_id
            from inspection.conclusion c join inspection.hearing h using (hearing_id)
                join lateral (select p.unit_id from org.appointment a join org.post p using (post_id)
                              where a.person_id = c.person_id and a.until_day is null order by 1 limit 1) w on true
            where c.outcome = 'REMINDED' and c.at < now() - interval '28 days' and c.hearing_id / 7 % 20 > 0
            order by c.at
            """;
    private static final String DRAFT = """
            insert into issuing.draft (unit_id, drafter, state, step_no, since, signer, signed_on, document_id,
                                       restricted, readers)
            values (:unit, :by, 'RELEASED', 4, :at, :by, cast(:at as timestamptz)::date, :document, true,
                    array[:by, :asked]::bigint[])
            returning draft_id
            """;
    private static final List<String> REMINDER = List.of(
            """
            insert into issuing.version (draft_id, version_no, type, subject, superior, place, addressees, body, recipients,
                                         signer, collective, channel, urgency, units, outside, readers, made_by, made_at)
            values (:draft, 1, 'CONG_VAN', 'made up: a reminder', '', '', 'made up', 'made up', 'made up', :by, false,
                    'PAPER', 'NORMAL', '{}', '', array[:asked]::bigint[], :by, :at)
            """,
            "insert into inspection.reminder (hearing_id, no, draft_id, person_id, at) values (:hearing, 1, :draft, :by, :at)",
            "insert into inspection.reminder_receipt (hearing_id, no, at) values (:hearing, 1, cast(:at as timestamptz) + interval '1 day')");
    private static final String REGULATIONS = """
            insert into policy.regulation (number, article, subject, gathers, named_by, at)
            select k || '/BENCH', '', 'made up: rule ' || k, k || '/bench', :leader, now() - make_interval(days => k * 4)
            from generate_series(1, :rules) k
            """;
    private static final String REPORTED = """
            with work as (
                select w.case_id, w.kind, row_number() over (order by w.case_id desc) as no from cases.work w
                order by w.case_id desc limit :reports),
            who as (
                select distinct on (a.person_id) a.person_id, p.unit_id from org.appointment a join org.post p using (post_id)
                where a.until_day is null order by a.person_id),
            numbered as (select *, row_number() over (order by person_id) as no, count(*) over () as people from who),
            rule as (select regulation_id, row_number() over (order by regulation_id) as no
                     from policy.regulation where number like '%/BENCH')
            insert into policy.report (regulation_id, no, case_id, kind, person_id, unit_id, why, wish, at)
            select r.regulation_id, row_number() over (partition by r.regulation_id order by w.no), w.case_id, w.kind,
                   n.person_id, n.unit_id, 'made up', '', now() - make_interval(days => (r.no * 4)::int, hours => (-w.no % 24)::int)
            from work w join rule r on r.no = case when w.no <= :rules then w.no else 1 + (w.no % :rules) * (w.no % :rules) / :rules end
                join numbered n on n.no = 1 + (w.no * 31) % n.people
            """;
    private static final String REVIEWED = """
            with unit as (
                select unit_id, row_number() over (order by unit_id) as no, count(*) over () as units from org.unit
                where kind = 'DEPARTMENT' and until_day is null)
            insert into policy.step (regulation_id, no, state, holder, day, words, person_id, at)
            select g.regulation_id, s.no, s.state, u.unit_id, g.at::date + 30 * s.no, 'made up', :leader,
                   g.at + make_interval(days => s.no)
            from policy.regulation g
                join (values (1, 'UNDER_REVIEW'), (2, 'PROPOSED'), (3, 'OPINIONS'), (4, 'AMENDED'), (5, 'IN_FORCE')) s(no, state)
                    on s.no <= case when g.regulation_id % 3 = 0 then g.regulation_id % 5 else 5 end
                join unit u on u.no = 1 + g.regulation_id % u.units
            where g.number like '%/BENCH'
            """;

    /// What people dared, asked of the head of their unit or, one in ten, of the body; answered as most are, and their
    /// tests begun with.
    private static final List<String> DARED = List.of(
            """
            with who as (
                select a.person_id, p.unit_id, row_number() over (order by a.person_id) as no, count(*) over () as people
                from org.appointment a join org.post p using (post_id)
                where p.duty = 'MEMBER' and a.until_day is null)
            insert into daring.initiative
                (kind, about, reasons, interested, interest, person_id, unit_id, asked, answer_by, at)
            select case k % 2 when 0 then 'PROPOSAL' else 'DECISION' end, 'made up: initiative ' || k, 'made up', false, '',
                   w.person_id, w.unit_id, case k % 10 when 0 then b.unit_id else w.unit_id end, made.at::date + 7, made.at
            from generate_series(1, :dared) k
                join who w on w.no = 1 + (k * 31) % w.people
                cross join (select unit_id from org.unit where kind = 'BODY' and parent_id is null order by 1 limit 1) b
                cross join lateral (select now() - make_interval(days => (k * 1800 / :dared)::int, hours => 3) as at) made
            """,
            """
            insert into daring.step (initiative_id, no, act, words, person_id, at)
            select i.initiative_id, 1, case i.initiative_id % 5 when 0 then 'DECLINED' else 'AGREED' end, 'made up',
                   a.person_id, i.at + interval '4 days'
            from daring.initiative i join org.post p on p.unit_id = i.asked and p.duty = 'HEAD'
                join org.appointment a on a.post_id = p.post_id and a.until_day is null
            where i.at < now() - interval '10 days' and a.person_id <> i.person_id
            on conflict do nothing
            """,
            """
            insert into daring.test (initiative_id, no, test, met, words, person_id, at)
            select s.initiative_id, 1, 'EMERGENCY', true, 'made up', s.person_id, s.at + interval '5 days'
            from daring.step s where s.no = 1 and s.act = 'AGREED' and s.at < now() - interval '20 days'
            on conflict do nothing
            """);
    private static final int INITIATIVES = 1_000;

    private final Running server;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Vault vault;

    Corrections(Running server) {
        this.server = server;
        this.jdbc = server.bean(JdbcTemplate.class);
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.vault = server.bean(Vault.class);
    }

    /// Fills what is missing; the search for signals rests meanwhile.
    void fill() {
        Signals signals = server.bean(Signals.class);
        if (count("inspection.hearing") < OPEN) {
            BigOffice.step("signals", signals::search);
            signals.alone(() -> server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                BigOffice.step("hearings", this::hearings);
                BigOffice.step("rules that hold work up", this::policies);
                BigOffice.step("proceedings, proposals, reports of conduct, inspections", this::copies);
            }));
            for (String schema : List.of(
                    "analysis", "inspection", "policy", "discipline", "personnel", "whistleblowing", "oversight")) {
                tables(schema).forEach(table -> jdbc.execute("analyze " + table));
            }
        }
        if (count("daring.initiative") < INITIATIVES) {
            BigOffice.step(
                    "initiatives",
                    () -> DARED.forEach(step -> named.update(step, Map.of("dared", INITIATIVES))));
            tables("daring").forEach(table -> jdbc.execute("analyze " + table));
        }
        if (count("inspection.reminder") == 0) {
            BigOffice.step("reminders", this::reminders);
            Stream.of("inspection.reminder", "inspection.reminder_receipt", "issuing.draft", "issuing.version")
                    .forEach(table -> jdbc.execute("analyze " + table));
        }
        Findings.OUT.printf(
                "%,d signals, %,d hearings (%,d ended, %,d reminders of %,d sent), %,d rules with %,d reports, %,d proceedings, %,d proposals on staff,"
                        + " %,d reports of conduct, %,d inspections, %,d initiatives%n",
                count("analysis.signal"),
                count("inspection.hearing"),
                count("inspection.conclusion"),
                count("inspection.conclusion where outcome = 'REMINDED'"),
                count("inspection.reminder"),
                count("policy.regulation"),
                count("policy.report"),
                count("discipline.proceeding"),
                count("personnel.proposal"),
                count("whistleblowing.report"),
                count("oversight.inspection"),
                count("daring.initiative"));
    }

    private long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class));
    }

    private List<String> tables(String schema) {
        return names("select schemaname || '.' || tablename from pg_tables where schemaname = ?", schema);
    }

    private List<Long> numbers(String sql) {
        return jdbc.query(sql, (row, i) -> row.getLong(1));
    }

    private List<String> names(String sql, String about) {
        return jdbc.query(sql, (row, i) -> row.getString(1), about);
    }

    private void hearings() {
        CurrentPerson leader = server.played("leader");
        CurrentPerson inspector = server.played("inspector");
        named.update(
                HEARINGS,
                Map.of(
                        "all", ENDED + OPEN,
                        "ended", ENDED,
                        "leader", leader.id().value(),
                        "inspector", inspector.id().value(),
                        "question", vault.encrypt("made up: what held this work up?")));
        jdbc.update(FOUND);
        jdbc.update(OTHERS_FOUND);
        Map<String, String> words = Map.of(
                "reason", vault.encrypt("made up: I am away this week"),
                "explanation", vault.encrypt("made up: the figures of the schools came late"),
                "conclusion", vault.encrypt("made up: the schools confirm it"));
        STEPS.forEach(step -> named.update(step, words));
    }

    private void reminders() {
        server.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> jdbc.query(TO_REMIND, row -> {
                    long hearing = row.getLong("hearing_id");
                    long unit = row.getLong("unit_id");
                    PersonId by = new PersonId(row.getLong("person_id"));
                    PersonId asked = new PersonId(row.getLong("asked"));
                    Instant at = row.getTimestamp("at").toInstant().plus(4, ChronoUnit.DAYS);
                    DemoClock.at(at, () -> remind(hearing, unit, by, asked, at));
                }));
    }

    private void remind(long hearing, long unit, PersonId by, PersonId asked, Instant at) {
        Registration said = new Registration(
                Direction.OUTGOING,
                hearing + "/NN-BENCH",
                LocalDate.ofInstant(at, Org.ZONE),
                "made up",
                "",
                "made up: a reminder",
                "made up",
                new Content("made up, of hearing " + hearing, null));
        long document = server.bean(Documents.class)
                .register(server.played("clerk").actor(), said, Set.of(by, asked))
                .value();
        Map<String, Object> params = new HashMap<>(Map.of(
                "hearing",
                hearing,
                "unit",
                unit,
                "by",
                by.value(),
                "asked",
                asked.value(),
                "at",
                Timestamp.from(at),
                "document",
                document));
        params.put("draft", Objects.requireNonNull(named.queryForObject(DRAFT, params, Long.class)));
        REMINDER.forEach(step -> named.update(step, params));
    }

    private void policies() {
        Map<String, Object> said =
                Map.of("leader", server.played("leader").id().value(), "rules", RULES, "reports", REPORTS);
        named.update(REGULATIONS, said);
        named.update(REPORTED, said);
        named.update(REVIEWED, said);
    }

    private void copies() {
        copy("discipline.proceeding", false);
        copy("discipline.act", false);
        // Whom each act names stands in its facts: the parties of a copy stay the same people.
        copy("discipline.party", false);
        for (String table : List.of("proposal", "party", "evidence", "fact", "step")) {
            copy("personnel." + table, true);
        }
        jdbc.update("""
                insert into personnel.step (proposal_id, no, act, words, person_id, at)
                select p.proposal_id, 1 + (select count(*) from personnel.step s where s.proposal_id = p.proposal_id),
                       'WITHDRAWN', p.words, p.proposed_by, now()
                from personnel.proposal p where p.proposal_id > 1000000 and p.proposal_id / 1000000 % 4 > 0
                """);
        for (String table : List.of(
                "plan",
                "inspection",
                "team",
                "member",
                "promise",
                "sample",
                "sampled",
                "answer",
                "finding",
                "finding_case",
                "sending",
                "receipt",
                "explanation",
                "signature",
                "recommendation",
                "conclusion")) {
            copy("oversight." + table, true);
        }
        conducts();
    }

    /// The same rows again under numbers of their own; in four of five copies other people stand where these stood.
    private void copy(String table, boolean people) {
        List<String> into = new ArrayList<>();
        List<String> from = new ArrayList<>();
        String schema = table.substring(0, table.indexOf('.'));
        List<String> persons = names("""
                select a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.conrelid = ?::regclass and c.confrelid = 'org.person'::regclass
                """, table);
        List<String> own = names("""
                select distinct a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
                    join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = ? and a.attidentity <> ''
                """, schema);
        for (String column : names(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped",
                table)) {
            into.add(column);
            boolean other = people && (persons.contains(column) || column.equals("person_id"));
            from.add(
                    own.contains(column)
                            ? "t." + column + " + k * 1000000"
                            : other
                                    ? "case when k % 5 = 0 then t." + column + " else others.ids[1 + (t." + column
                                            + " + k * 7) % others.n] end"
                                    : "t." + column);
        }
        String key = own.stream().filter(into::contains).findFirst().orElseThrow();
        jdbc.update("""
                insert into %s (%s) overriding system value
                select %s from %s t cross join generate_series(1, %d) k
                    cross join (select array_agg(person_id order by person_id) as ids, count(*) as n
                                from org.person where code like 'XB%%') others
                where t.%s < 1000000
                """.formatted(table, String.join(", ", into), String.join(", ", from), table, COPIES, key));
    }

    /// Reports of conduct, each by somebody else; two of three are answered.
    private void conducts() {
        List<Long> people = numbers("select person_id from org.person where code like 'XB%' order by person_id");
        List<Long> known = numbers("select report_id from whistleblowing.report where report_id < 1000000");
        List<String> claims = new ArrayList<>();
        for (int k = 1; k <= COPIES; k++) {
            for (long report : known) {
                claims.add("made up, " + report + ", " + k);
            }
        }
        jdbc.queryForObject("select set_config('damlam.claims', ?, true)", String.class, String.join("\n", claims));
        for (int i = 0; i < claims.size(); i++) {
            long from = known.get(i % known.size());
            long id = from + (1 + i / known.size()) * 1_000_000L;
            long reporter = people.get(i * 31 % people.size());
            String identity = vault.encrypt(reporter + "\n" + claims.get(i));
            jdbc.update("""
                    insert into whistleblowing.report overriding system value
                    select ?, about_person, about_unit, about_case, body_id, stake, what, happened, day, look_by, answer_by, ?, ?
                    from whistleblowing.report where report_id = ?
                    """, id, identity, sha256(claims.get(i)), from);
            jdbc.update(
                    "insert into whistleblowing.concerned select ?, person_id, party from whistleblowing.concerned"
                            + " where report_id = ?",
                    id,
                    from);
            if (i % 3 > 0) {
                // Nobody takes a step on a report before it is said who made it.
                jdbc.queryForObject(
                        "select set_config('damlam.reporters', jsonb_build_object(?::text, ?::bigint)::text, true)",
                        String.class,
                        String.valueOf(id),
                        reporter);
                jdbc.update(
                        "insert into whistleblowing.closing select r.report_id, 'NO_GROUND', r.what,"
                                + " (whistleblowing.receiving(r.body_id, array(select c.person_id from whistleblowing.concerned c"
                                + " where c.report_id = r.report_id), '{}'))[1], now() - interval '60 days'"
                                + " from whistleblowing.report r where r.report_id = ?",
                        id);
            }
        }
        jdbc.queryForObject(
                "select set_config('damlam.claims', '', true) || set_config('damlam.reporters', '', true)",
                String.class);
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

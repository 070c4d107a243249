package damlam.personnel;

import damlam.access.Shut;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.inspection.Standstill;
import damlam.issuing.DraftId;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.RuleId;
import damlam.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals as rows; their words are encrypted before they come here, and read by whoever may.
@Component
class ProposalRows {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Shut shut;
    private final Org org;

    ProposalRows(JdbcClient jdbc, Vault vault, Shut shut, Org org) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.shut = shut;
        this.org = org;
    }

    /// One step of a proposal after the other, whoever else writes, until the transaction ends.
    void alone(ProposalId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('personnel.proposal'), ?)")
                .param((int) id.value())
                .query()
                .listOfRows();
    }

    /// One proposal of somebody after the other: a form that was sent twice is seen to be.
    void alone(PersonId proposer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('personnel.propose'), ?)")
                .param((int) proposer.value())
                .query()
                .listOfRows();
    }

    /// Those to which somebody is a party, the newest first.
    List<Proposal> of(PersonId person) {
        return together(
                jdbc.sql("""
                        select * from personnel.proposal p
                        where exists (select from personnel.party y
                                      where y.proposal_id = p.proposal_id and y.person_id = ?)
                        order by proposal_id desc
                        """).param(person.value()).query(ProposalRows::bare).list());
    }

    /// In outline, those about somebody that would take something from them, as far as whoever asks sees them.
    List<Proposal> adverse(PersonId about) {
        return outlined(jdbc.sql("select * from personnel.proposal where about = ? order by proposal_id desc")
                        .param(about.value())
                        .query(ProposalRows::bare)
                        .list())
                .stream()
                .filter(each -> each.kind().adverse())
                .toList();
    }

    /// The numbers of these.
    List<ProposalId> numbers(PersonId person) {
        return jdbc.sql("select distinct proposal_id from personnel.party where person_id = ?")
                .param(person.value())
                .query((row, i) -> new ProposalId(row.getLong(1)))
                .list();
    }

    /// Of some those that somebody opened in a head's place, and in whose place they no longer stand.
    Set<ProposalId> stoodIn(PersonId person, Collection<ProposalId> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select which from unnest(:some::bigint[]) which where personnel.stood_in(:person, which)")
                        .param("some", some.stream().map(ProposalId::value).toArray(Long[]::new))
                        .param("person", person.value())
                        .query((row, i) -> new ProposalId(row.getLong(1)))
                        .list());
    }

    /// In outline, those that nobody decided yet: to which somebody is a party, or that are before an
    /// authority; and those about themselves of which they have not opened how they ended.
    List<Proposal> open(PersonId person, Collection<UnitId> authorities) {
        return outlined(jdbc.sql("""
                        select * from personnel.proposal
                        where proposal_id = any(array(select personnel.open_for(:person, :units)))
                        order by proposal_id desc
                        """)
                .param("units", authorities.stream().map(UnitId::value).toArray(Long[]::new))
                .param("person", person.value())
                .query(ProposalRows::bare)
                .list());
    }

    /// In outline, all that nobody decided yet, for the system.
    List<Proposal> open() {
        return outlined(jdbc.sql("""
                        select * from personnel.proposal p
                        where not exists (select from personnel.ending s where s.proposal_id = p.proposal_id)
                        order by proposal_id
                        """).query(ProposalRows::bare).list());
    }

    /// These, in outline and in any order.
    List<Proposal> outlines(Collection<ProposalId> ids) {
        return ids.isEmpty()
                ? List.of()
                : outlined(jdbc.sql("select * from personnel.proposal where proposal_id = any(:ids)")
                        .param("ids", ids.stream().map(ProposalId::value).toArray(Long[]::new))
                        .query(ProposalRows::bare)
                        .list());
    }

    Optional<Proposal> find(ProposalId id) {
        return together(jdbc.sql("select * from personnel.proposal where proposal_id = ?")
                        .param(id.value())
                        .query(ProposalRows::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /// Approved ones that somebody proposed, might have decided or drafts, and those of discipline that are before a
    /// head in whose place they stand; the newest first.
    List<Proposal> approvedWith(PersonId person, Collection<UnitId> places) {
        return together(jdbc.sql("""
                        select * from personnel.proposal p
                        where kind <> 'PROTECT'
                            and (exists (select from personnel.party y where y.proposal_id = p.proposal_id
                                         and y.person_id = :person and y.role in ('PROPOSER', 'DECIDER', 'DRAFTER'))
                                 or (kind = 'DISCIPLINE' and authority = any(:places)))
                            and exists (select from personnel.step s where s.proposal_id = p.proposal_id
                                        and s.act = 'APPROVED')
                        order by proposal_id desc
                        """)
                .param("person", person.value())
                .param("places", places.stream().map(UnitId::value).toArray(Long[]::new))
                .query(ProposalRows::bare)
                .list());
    }

    /// In outline, approved ones of a kind about somebody, as far as whoever asks sees them.
    List<Proposal> approved(PersonId about, Kind kind) {
        return outlined(jdbc.sql("""
                        select * from personnel.proposal p
                        where about = ? and kind = ?
                            and exists (select from personnel.step s where s.proposal_id = p.proposal_id
                                        and s.act = 'APPROVED')
                        """)
                .params(about.value(), kind.name())
                .query(ProposalRows::bare)
                .list());
    }

    /// The last decision drafted from one.
    Optional<DraftId> draftOf(ProposalId id) {
        return jdbc.sql("select draft_id from personnel.paper where proposal_id = ? order by draft_id desc limit 1")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(DraftId::new);
    }

    /// In outline, the proposal that a draft carries out.
    Optional<Proposal> ofDraft(DraftId draft) {
        return outlined(jdbc.sql("select p.* from personnel.paper a join personnel.proposal p using (proposal_id)"
                                + " where a.draft_id = ?")
                        .param(draft.value())
                        .query(ProposalRows::bare)
                        .list())
                .stream()
                .findFirst();
    }

    void insert(DraftId draft, ProposalId id, PersonId by, Instant at) {
        jdbc.sql("insert into personnel.paper (draft_id, proposal_id, person_id, at) values (?, ?, ?, ?)")
                .params(draft.value(), id.value(), by.value(), Timestamp.from(at))
                .update();
    }

    boolean any(PersonId person) {
        return jdbc.sql("select exists (select from personnel.party where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /// @param words encrypted
    ProposalId insert(Proposal made, String words) {
        RotationPlan plan = made.plan();
        RotationPlan.Area area = plan == null ? null : plan.area();
        Destination to = made.to();
        ProposalId id = new ProposalId(jdbc.sql("""
                        insert into personnel.proposal (kind, rule_id, about, unit_id, proposed_by, authority, escalated,
                                                        established, talked, plan, plan_day, plan_area,
                                                        to_unit, to_post, to_from, words, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning proposal_id
                        """)
                .param(made.kind().name())
                .param(made.ground().value())
                .param(made.about().value())
                .param(made.unit().value())
                .param(made.by().value())
                .param(made.authority().value())
                .param(made.escalated())
                .param(made.established())
                .param(made.talked())
                .param(plan == null ? null : plan.number())
                .param(plan == null ? null : plan.day())
                .param(area == null ? null : area.name())
                .param(to == null ? null : to.unit().value())
                .param(to == null ? null : to.post())
                .param(to == null ? null : to.from())
                .param(words)
                .param(Timestamp.from(made.at()))
                .query(Long.class)
                .single());
        made.cases()
                .forEach((work, moves) -> jdbc.sql(
                                "insert into personnel.evidence (proposal_id, case_id, moves) values (?, ?, ?)")
                        .params(id.value(), work.value(), moves)
                        .update());
        for (int i = 0; i < made.facts().size(); i++) {
            insert(id, i + 1, made.facts().get(i));
        }
        return id;
    }

    private void insert(ProposalId id, int no, Fact fact) {
        CaseId work = fact.caseId();
        jdbc.sql("insert into personnel.fact (proposal_id, no, fact, day, case_id, move_no, count, of_count)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(no)
                .param(fact.what().name())
                .param(fact.day())
                .param(work == null ? null : work.value())
                .param(fact.moveNo())
                .param(fact.count())
                .param(fact.of())
                .update();
    }

    /// @return whether they were no such party before
    boolean admit(ProposalId id, PersonId person, Role role, Instant at) {
        return jdbc.sql("insert into personnel.party (proposal_id, person_id, role, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), person.value(), role.name(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @param words encrypted
    void insert(Step step, String words) {
        jdbc.sql("insert into personnel.step (proposal_id, no, act, day, members, in_favour, words, person_id,"
                        + " in_name_of, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(step.proposal().value())
                .param(step.no())
                .param(step.act().name())
                .param(step.day())
                .param(step.members())
                .param(step.inFavour())
                .param(words)
                .param(step.by().value())
                .param(step.inNameOf() == null ? null : step.inNameOf().value())
                .param(Timestamp.from(step.at()))
                .update();
    }

    /// @param files encrypted
    void insert(ProposalId id, int step, List<Evidence> files) {
        for (int i = 0; i < files.size(); i++) {
            Evidence file = files.get(i);
            jdbc.sql("insert into personnel.answer_file (proposal_id, step_no, no, name, media_type, content)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), step, i + 1, file.name(), file.mediaType(), file.content())
                    .update();
        }
    }

    List<Filed> files(ProposalId id) {
        return jdbc.sql("select step_no, no, name from personnel.answer_file where proposal_id = ? order by 1, 2")
                .param(id.value())
                .query((row, i) -> new Filed(row.getInt("step_no"), row.getInt("no"), row.getString("name")))
                .list();
    }

    /// As it is kept.
    Optional<Evidence> file(ProposalId id, int step, int no) {
        return jdbc.sql("select * from personnel.answer_file where proposal_id = ? and step_no = ? and no = ?")
                .params(id.value(), step, no)
                .query((row, i) ->
                        new Evidence(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    private record Parties(List<PersonId> signers, List<PersonId> deciders, List<PersonId> drafters) {}

    private List<Proposal> together(List<Proposal> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Long[] ids = numbers(bare);
        Map<Long, List<Fact>> facts = new HashMap<>();
        jdbc.sql("select * from personnel.fact where proposal_id = any(:ids) order by proposal_id, no")
                .param("ids", ids)
                .query(row -> {
                    facts.computeIfAbsent(row.getLong("proposal_id"), id -> new ArrayList<>())
                            .add(fact(row));
                });
        return joined(bare, ids, facts, vault::decrypt);
    }

    /// Without words and what speaks for the person: where each stands, and whose turn it is.
    private List<Proposal> outlined(List<Proposal> bare) {
        return bare.isEmpty() ? List.of() : joined(bare, numbers(bare), Map.of(), words -> "");
    }

    private static Long[] numbers(List<Proposal> bare) {
        return bare.stream().map(each -> each.id().value()).toArray(Long[]::new);
    }

    private List<Proposal> joined(
            List<Proposal> bare, Long[] ids, Map<Long, List<Fact>> facts, UnaryOperator<String> words) {
        Map<Long, Parties> parties = parties(ids);
        Map<Long, Map<CaseId, Integer>> cases = new HashMap<>();
        jdbc.sql("select * from personnel.evidence where proposal_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    cases.computeIfAbsent(row.getLong("proposal_id"), id -> new HashMap<>())
                            .put(new CaseId(row.getLong("case_id")), row.getInt("moves"));
                });
        Map<Long, List<Step>> steps = new HashMap<>();
        jdbc.sql("select * from personnel.step where proposal_id = any(:ids) order by proposal_id, no")
                .param("ids", ids)
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("proposal_id"), id -> new ArrayList<>())
                            .add(step(row, words));
                });
        return bare.stream()
                .map(each -> {
                    long id = each.id().value();
                    Parties theirs = parties.getOrDefault(id, new Parties(List.of(), List.of(), List.of()));
                    return new Proposal(
                            each.id(),
                            each.kind(),
                            each.ground(),
                            each.about(),
                            each.unit(),
                            each.by(),
                            each.authority(),
                            each.escalated(),
                            each.established(),
                            each.talked(),
                            each.plan(),
                            each.to(),
                            words.apply(each.words()),
                            each.at(),
                            theirs.signers(),
                            theirs.deciders(),
                            theirs.drafters(),
                            cases.getOrDefault(id, Map.of()),
                            facts.getOrDefault(id, List.of()),
                            standing(each.about(), steps.getOrDefault(id, List.of())));
                })
                .toList();
    }

    /// While it is not ended, the day by which the person answers is later by the days on which they could not.
    private List<Step> standing(PersonId about, List<Step> steps) {
        if (steps.stream().anyMatch(step -> step.act().ends())) {
            return steps;
        }
        return steps.stream()
                .map(step -> {
                    LocalDate day = step.day();
                    if (step.act() != Step.Act.SIGNED || day == null) {
                        return step;
                    }
                    LocalDate told = LocalDate.ofInstant(step.at(), Org.ZONE);
                    return step.by(Standstill.later(shut.days(about, told, org.today()), told, day));
                })
                .toList();
    }

    private Map<Long, Parties> parties(Long[] ids) {
        Map<Long, Parties> parties = new HashMap<>();
        jdbc.sql(
                        "select proposal_id, person_id, role from personnel.party where proposal_id = any(:ids) order by at, person_id, role")
                .param("ids", ids)
                .query(row -> {
                    Parties theirs = parties.computeIfAbsent(
                            row.getLong(1), id -> new Parties(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    switch (Role.valueOf(row.getString(3))) {
                        case SIGNER -> theirs.signers().add(new PersonId(row.getLong(2)));
                        case DECIDER -> theirs.deciders().add(new PersonId(row.getLong(2)));
                        case DRAFTER -> theirs.drafters().add(new PersonId(row.getLong(2)));
                        case PROPOSER, CONCERNED -> {}
                    }
                });
        return parties;
    }

    private static Proposal bare(ResultSet row, int i) throws SQLException {
        return new Proposal(
                new ProposalId(row.getLong("proposal_id")),
                Kind.valueOf(row.getString("kind")),
                new RuleId(row.getLong("rule_id")),
                new PersonId(row.getLong("about")),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("proposed_by")),
                new UnitId(row.getLong("authority")),
                row.getBoolean("escalated"),
                row.getObject("established", LocalDate.class),
                row.getObject("talked", LocalDate.class),
                plan(row),
                to(row),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static @Nullable RotationPlan plan(ResultSet row) throws SQLException {
        String number = row.getString("plan");
        String area = row.getString("plan_area");
        return number == null
                ? null
                : new RotationPlan(
                        number,
                        row.getObject("plan_day", LocalDate.class),
                        area == null ? null : RotationPlan.Area.valueOf(area));
    }

    private static @Nullable Destination to(ResultSet row) throws SQLException {
        String post = row.getString("to_post");
        return post == null
                ? null
                : new Destination(new UnitId(row.getLong("to_unit")), post, row.getObject("to_from", LocalDate.class));
    }

    private static @Nullable CaseId work(ResultSet row) throws SQLException {
        long work = row.getLong("case_id");
        return work == 0 ? null : new CaseId(work);
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Fact.What.valueOf(row.getString("fact")),
                row.getObject("day", LocalDate.class),
                work(row),
                row.getInt("move_no"),
                row.getInt("count"),
                row.getInt("of_count"));
    }

    private static Step step(ResultSet row, UnaryOperator<String> words) throws SQLException {
        return new Step(
                new ProposalId(row.getLong("proposal_id")),
                row.getInt("no"),
                Step.Act.valueOf(row.getString("act")),
                row.getObject("day", LocalDate.class),
                row.getInt("members"),
                row.getInt("in_favour"),
                words.apply(row.getString("words")),
                new PersonId(row.getLong("person_id")),
                row.getObject("in_name_of") == null ? null : new PersonId(row.getLong("in_name_of")),
                row.getTimestamp("at").toInstant());
    }

    /// A signal about somebody, as far as it speaks for them.
    record Told(CaseId caseId, boolean daring, int weights, Instant since) {}

    List<Told> signals(PersonId person) {
        return jdbc.sql("select * from analysis.favour(?)")
                .param(person.value())
                .query((row, i) -> new Told(
                        new CaseId(row.getLong("case_id")),
                        row.getBoolean("daring"),
                        row.getInt("weights"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// A hearing of somebody: who asked, how it ended, when they explained last.
    record Asked(
            CaseId caseId,
            PersonId by,
            String outcome,
            @Nullable Instant explainedAt) {}

    List<Asked> hearings(PersonId person) {
        return jdbc.sql("select * from inspection.favour(?)")
                .param(person.value())
                .query((row, i) -> {
                    Timestamp at = row.getTimestamp("explained_at");
                    String outcome = row.getString("outcome");
                    return new Asked(
                            new CaseId(row.getLong("case_id")),
                            new PersonId(row.getLong("asked_by")),
                            outcome == null ? "" : outcome,
                            at == null ? null : at.toInstant());
                })
                .list();
    }
}

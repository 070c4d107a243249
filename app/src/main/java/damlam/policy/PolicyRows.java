package damlam.policy;

import damlam.cases.CaseId;
import damlam.documents.DocumentId;
import damlam.org.Fold;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rules, reports and steps as rows.
@Component
class PolicyRows {
    private static final String REGULATIONS = "select * from policy.regulation ";

    private final JdbcClient jdbc;
    private final GatheringRows gathering;

    PolicyRows(JdbcClient jdbc, GatheringRows gathering) {
        this.jdbc = jdbc;
        this.gathering = gathering;
    }

    /// One report or step after the other, whoever else writes, until the transaction ends.
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('policy.change'))")
                .query()
                .listOfRows();
    }

    boolean any() {
        return jdbc.sql("select exists (select from policy.regulation)")
                .query(Boolean.class)
                .single();
    }

    /// All rules, the newest first.
    List<Review> all() {
        return together(
                jdbc.sql(REGULATIONS + "order by regulation_id desc")
                        .query(PolicyRows::regulation)
                        .list(),
                gathering.merges());
    }

    /// Those that could wait for somebody: that they reported, that units of theirs review or are asked about, and for
    /// who takes rules up those that nobody has, or that were reported again since.
    ///
    /// @param units for which they act
    List<Review> concerning(PersonId person, List<UnitId> units, boolean takesUp) {
        return gathered(jdbc.sql("""
                        select g.regulation_id from policy.regulation g left join lateral (
                            select s.state, s.at, s.holder from policy.step s where s.regulation_id = g.regulation_id
                            order by s.no desc limit 1) last on true
                        where g.regulation_id in (select r.regulation_id from policy.report r where r.person_id = :person)
                           or last.state not in (:ended) and last.holder = any(:units)
                           or last.state = 'OPINIONS' and exists (
                              select from policy.step s where s.regulation_id = g.regulation_id and s.asked && :units)
                           or :takesUp and (last.state is null or last.state in (:ended) and exists (
                              select from policy.report r where r.regulation_id = g.regulation_id and r.at > last.at))
                        """)
                .param("person", person.value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("takesUp", takesUp)
                .param(
                        "ended",
                        Arrays.stream(State.values())
                                .filter(State::ended)
                                .map(State::name)
                                .toList())
                .query((row, i) -> new RegulationId(row.getLong(1)))
                .list());
    }

    /// A rule; where it was gathered into another, that.
    Optional<Review> find(RegulationId id) {
        return gathered(List.of(id)).stream().findFirst();
    }

    /// Those reported on a case, by reports that stand.
    List<Review> of(CaseId id) {
        return gathered(jdbc.sql("""
                        select distinct r.regulation_id from policy.report r
                        where r.case_id = ? and not exists (
                            select from policy.withdrawal w where (w.regulation_id, w.no) = (r.regulation_id, r.no))
                        """)
                .param(id.value())
                .query((row, i) -> new RegulationId(row.getLong(1)))
                .list());
    }

    private List<Review> gathered(List<RegulationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Merges merges = gathering.merges();
        Long[] all =
                numbers(merges.with(ids.stream().map(merges::root).distinct().toList()));
        return together(
                jdbc.sql(REGULATIONS + "where regulation_id = any(:ids) order by regulation_id")
                        .param("ids", all)
                        .query(PolicyRows::regulation)
                        .list(),
                merges);
    }

    private static Long[] numbers(List<RegulationId> ids) {
        return ids.stream().map(RegulationId::value).toArray(Long[]::new);
    }

    /// The rule of that name, however it was written.
    Optional<RegulationId> named(NewRegulation named) {
        return jdbc
                .sql(REGULATIONS + "where gathers = ? order by regulation_id")
                .param(named.gathers())
                .query(PolicyRows::regulation)
                .list()
                .stream()
                .filter(each ->
                        !named.number().isEmpty() || Fold.of(each.named()).equals(Fold.of(named.subject())))
                .map(Regulation::id)
                .findFirst();
    }

    /// The number of the next report on a rule.
    int nextReport(RegulationId id) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from policy.report where regulation_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    RegulationId insert(NewRegulation named, @Nullable DocumentId document, PersonId by, Instant at) {
        return new RegulationId(jdbc.sql("""
                        insert into policy.regulation (number, article, subject, document_id, gathers, named_by, at)
                        values (?, ?, ?, ?, ?, ?, ?) returning regulation_id
                        """)
                .param(named.number())
                .param(named.article())
                .param(named.subject())
                .param(document == null ? null : document.value())
                .param(named.gathers())
                .param(by.value())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void insert(Report report) {
        jdbc.sql("insert into policy.report (regulation_id, no, case_id, kind, person_id, unit_id, why, wish, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.regulation().value(),
                        report.no(),
                        report.caseId().value(),
                        report.kind(),
                        report.by().value(),
                        report.unit().value(),
                        report.why(),
                        report.wish(),
                        Timestamp.from(report.at()))
                .update();
    }

    void insert(Step step) {
        jdbc.sql("insert into policy.step (regulation_id, no, state, holder, day, asked, outside, document_id, words,"
                        + " person_id, at) values (?, ?, ?, ?, ?, string_to_array(?, ',')::bigint[], ?, ?, ?, ?, ?)")
                .param(step.regulation().value())
                .param(step.no())
                .param(step.state().name())
                .param(step.holder().value())
                .param(step.day())
                .param(listed(step.asked()))
                .param(Outside.listed(step.outside()))
                .param(step.document() == null ? null : step.document().value())
                .param(step.words())
                .param(step.by().value())
                .param(Timestamp.from(step.at()))
                .update();
    }

    /// Units as a step and its act name them.
    static String listed(List<UnitId> units) {
        return units.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
    }

    void insert(Opinion opinion) {
        jdbc.sql("insert into policy.opinion (regulation_id, no, unit_id, silent, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        opinion.regulation().value(),
                        opinion.no(),
                        opinion.unit().value(),
                        opinion.silent(),
                        opinion.words(),
                        opinion.by().value(),
                        Timestamp.from(opinion.at()))
                .update();
    }

    private Map<RegulationId, List<Opinion>> opinions(Long[] ids) {
        return jdbc
                .sql("select * from policy.opinion where regulation_id = any(:ids) order by at, unit_id")
                .param("ids", ids)
                .query(PolicyRows::opinion)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Opinion::regulation));
    }

    void insert(Reply reply) {
        jdbc.sql("insert into policy.reply (regulation_id, no, which, document_id, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        reply.regulation().value(),
                        reply.no(),
                        reply.which(),
                        reply.document().value(),
                        reply.by().value(),
                        Timestamp.from(reply.at()))
                .update();
    }

    private Map<RegulationId, List<Reply>> replies(Long[] ids) {
        return jdbc
                .sql("select * from policy.reply where regulation_id = any(:ids) order by at, which")
                .param("ids", ids)
                .query((row, i) -> new Reply(
                        new RegulationId(row.getLong("regulation_id")),
                        row.getInt("no"),
                        row.getInt("which"),
                        new DocumentId(row.getLong("document_id")),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reply::regulation));
    }

    void insert(OutsideChange change, int nth) {
        jdbc.sql("insert into policy.outside_change (regulation_id, no, which, nth, letter, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        change.regulation().value(),
                        change.no(),
                        change.which(),
                        nth,
                        change.letter(),
                        change.words(),
                        change.by().value(),
                        Timestamp.from(change.at()))
                .update();
    }

    private Map<RegulationId, List<OutsideChange>> changes(Long[] ids) {
        return jdbc
                .sql("select * from policy.outside_change where regulation_id = any(:ids) order by no, which, nth")
                .param("ids", ids)
                .query((row, i) -> new OutsideChange(
                        new RegulationId(row.getLong("regulation_id")),
                        row.getInt("no"),
                        row.getInt("which"),
                        row.getString("letter"),
                        row.getString("words"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OutsideChange::regulation));
    }

    private static Opinion opinion(ResultSet row, int i) throws SQLException {
        return new Opinion(
                new RegulationId(row.getLong("regulation_id")),
                row.getInt("no"),
                new UnitId(row.getLong("unit_id")),
                row.getBoolean("silent"),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant());
    }

    /// @return whether they had not seen that step before
    boolean told(RegulationId id, int no, PersonId person, Instant at) {
        return jdbc.sql("insert into policy.told (regulation_id, no, person_id, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), no, person.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// The newest step of each rule that somebody has seen.
    Map<RegulationId, Integer> toldTo(PersonId person) {
        return jdbc
                .sql("select regulation_id, max(no) as no from policy.told where person_id = ? group by 1")
                .param(person.value())
                .query((row, i) -> Map.entry(new RegulationId(row.getLong(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Each rule that is in no other, with what was reported on all that are gathered into it.
    private List<Review> together(List<Regulation> regulations, Merges merges) {
        Long[] ids = numbers(regulations.stream().map(Regulation::id).toList());
        Map<Long, String> wordings = gathering.wordings(ids);
        List<Report> all = jdbc.sql(
                        "select * from policy.report where regulation_id = any(:ids) order by at, regulation_id, no")
                .param("ids", ids)
                .query(PolicyRows::report)
                .list();
        List<Withdrawal> withdrawn = gathering.withdrawals(all, ids);
        Set<Report> gone = withdrawn.stream().map(Withdrawal::report).collect(Collectors.toSet());
        Map<RegulationId, List<Report>> reports = all.stream()
                .filter(report -> !gone.contains(report))
                .collect(Collectors.groupingBy(report -> merges.root(report.regulation())));
        Map<RegulationId, List<Withdrawal>> back = withdrawn.stream()
                .collect(Collectors.groupingBy(each -> merges.root(each.report().regulation())));
        Map<RegulationId, List<Step>> steps = jdbc
                .sql("select * from policy.step where regulation_id = any(:ids) order by regulation_id, no")
                .param("ids", ids)
                .query(PolicyRows::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::regulation));
        Map<RegulationId, List<Opinion>> opinions = opinions(ids);
        Map<RegulationId, List<Reply>> replies = replies(ids);
        Map<RegulationId, List<OutsideChange>> changes = changes(ids);
        Map<RegulationId, List<Regulation>> groups = regulations.stream()
                .map(each -> worded(each, wordings))
                .collect(
                        Collectors.groupingBy(each -> merges.root(each.id()), LinkedHashMap::new, Collectors.toList()));
        List<Review> reviews = new ArrayList<>();
        groups.forEach((root, group) -> reviews.add(new Review(
                group.stream()
                        .filter(each -> each.id().equals(root))
                        .findFirst()
                        .orElseThrow(),
                reports.getOrDefault(root, List.of()),
                back.getOrDefault(root, List.of()),
                steps.getOrDefault(root, List.of()),
                opinions.getOrDefault(root, List.of()),
                replies.getOrDefault(root, List.of()),
                changes.getOrDefault(root, List.of()),
                merges.of(group.stream().map(Regulation::id).toList()),
                group.stream().filter(each -> !each.id().equals(root)).toList(),
                wordings.containsKey(root.value()))));
        return reviews;
    }

    private static Regulation worded(Regulation named, Map<Long, String> wordings) {
        return new Regulation(
                named.id(),
                named.number(),
                named.article(),
                named.named(),
                named.namedBy(),
                wordings.getOrDefault(named.id().value(), ""),
                named.document());
    }

    private static Regulation regulation(ResultSet row, int no) throws SQLException {
        long document = row.getLong("document_id");
        return new Regulation(
                new RegulationId(row.getLong("regulation_id")),
                row.getString("number"),
                row.getString("article"),
                row.getString("subject"),
                new PersonId(row.getLong("named_by")),
                "",
                document == 0 ? null : new DocumentId(document));
    }

    private static Report report(ResultSet row, int i) throws SQLException {
        return new Report(
                new RegulationId(row.getLong("regulation_id")),
                row.getInt("no"),
                new CaseId(row.getLong("case_id")),
                row.getString("kind"),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("why"),
                row.getString("wish"),
                row.getTimestamp("at").toInstant());
    }

    private static Step step(ResultSet row, int i) throws SQLException {
        long document = row.getLong("document_id");
        return new Step(
                new RegulationId(row.getLong("regulation_id")),
                row.getInt("no"),
                State.valueOf(row.getString("state")),
                new UnitId(row.getLong("holder")),
                row.getObject("day", LocalDate.class),
                Arrays.stream((Long[]) row.getArray("asked").getArray())
                        .map(UnitId::new)
                        .toList(),
                Outside.read(row.getString("outside")),
                document == 0 ? null : new DocumentId(document),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant());
    }
}

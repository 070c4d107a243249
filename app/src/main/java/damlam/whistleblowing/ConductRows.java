package damlam.whistleblowing;

import damlam.cases.CaseId;
import damlam.inspection.ConductId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.procedure.Denunciations.Difficulty;
import damlam.vault.Vault;
import damlam.whistleblowing.ConductReport.Acceptance;
import damlam.whistleblowing.ConductReport.Attached;
import damlam.whistleblowing.ConductReport.Closing;
import damlam.whistleblowing.ConductReport.Consent;
import damlam.whistleblowing.ConductReport.Decision;
import damlam.whistleblowing.ConductReport.Denunciation;
import damlam.whistleblowing.ConductReport.Link;
import damlam.whistleblowing.ConductReport.Message;
import damlam.whistleblowing.ConductReport.Opening;
import damlam.whistleblowing.ConductReport.Refusal;
import damlam.whistleblowing.ConductReport.Taken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports read from their rows; the database shows each to those who may see it, and no others.
@Component
class ConductRows {
    private static final String REPORTS = """
            select r.*, (select max(e.at)
                         from journal.entry act join journal.erased x using (entry_id)
                             join journal.entry e on e.entry_id = x.by_entry_id
                         where act.subject = 'conduct:' || r.report_id) as gone_at
            from whistleblowing.report r where r.report_id = any(?)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ConductRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Says to the database, until the transaction ends, the sentences that were sealed with some reports.
    void claim(Collection<Identity> own) {
        String claims = own.stream().map(Identity::claim).collect(Collectors.joining("\n"));
        jdbc.sql("select set_config('damlam.claims', ?, true)")
                .param(claims)
                .query(String.class)
                .single();
    }

    /// Of some sentences those that open their reports to somebody: all, until another sets their password;
    /// from then on those that they have said since.
    Set<String> reclaimed(PersonId person, Collection<String> claims) {
        return claims.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select claim from unnest(?) claim where whistleblowing.is_reclaimed(claim, ?)")
                        .params(claims.toArray(String[]::new), person.value())
                        .query(String.class)
                        .list());
    }

    /// Somebody has said a sentence.
    void reclaim(PersonId person, String claim) {
        jdbc.sql("select whistleblowing.reclaim(?, ?)")
                .params(claim, person.value())
                .query()
                .listOfRows();
    }

    /// Whether somebody's password was set by another, so that what they reported before waits for its sentence.
    boolean mustReclaim(PersonId person) {
        return jdbc.sql("select exists (select from access.password_set where person_id = ? and closes_reports)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /// Says to the database, until the transaction ends, who made some reports beside those said before, so that they
    /// neither receive them nor decide on them.
    ///
    /// @param reporters 0 where nobody can know any more
    void say(Map<ConductId, Long> reporters) {
        if (reporters.isEmpty()) {
            return;
        }
        String said = reporters.entrySet().stream()
                .map(each -> "\"" + each.getKey().value() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        jdbc.sql("""
                        select set_config('damlam.reporters', (coalesce(nullif(current_setting('damlam.reporters', true), ''),
                            '{}')::jsonb || ?::jsonb)::text, true)
                        """).param(said).query(String.class).single();
    }

    /// Who made which report, encrypted as it is kept.
    Map<ConductId, String> identities() {
        return kept("identities()");
    }

    /// The same of those of which it matters to somebody who made them: of what one alone receives where they stand in
    /// line, of the denunciations that they might decide on, and of what somebody asked to open.
    Map<ConductId, String> compared(PersonId person) {
        return kept("compared_identities(?)", person.value());
    }

    private Map<ConductId, String> kept(String identities, Object... of) {
        Map<ConductId, String> all = new HashMap<>();
        jdbc.sql("select report_id, identity from whistleblowing." + identities)
                .params(of)
                .query(row -> {
                    all.put(new ConductId(row.getLong(1)), row.getString(2));
                });
        return all;
    }

    /// The same of some.
    Map<ConductId, String> identities(Collection<ConductId> ids) {
        Map<ConductId, String> some = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select report_id, identity from whistleblowing.identities_of(?)")
                    .param(ids.stream().map(ConductId::value).toArray(Long[]::new))
                    .query(row -> {
                        some.put(new ConductId(row.getLong(1)), row.getString(2));
                    });
        }
        return some;
    }

    /// The same of one; empty where there is no such report.
    Optional<String> identity(ConductId id) {
        return Optional.ofNullable(identities(List.of(id)).get(id));
    }

    /// Among what somebody receives or is asked to open what waits for them, with the last day of what
    /// comes next.
    Map<ConductId, Waiting> waiting(PersonId person, LocalDate today) {
        Map<ConductId, Waiting> all = new HashMap<>();
        jdbc.sql("select report_id, due, denounced from whistleblowing.waiting_for(?, ?)")
                .params(person.value(), today)
                .query(row -> {
                    all.put(
                            new ConductId(row.getLong(1)),
                            new Waiting(Optional.ofNullable(row.getObject(2, LocalDate.class)), row.getBoolean(3)));
                });
        return all;
    }

    /// @param due the last day by its own times; empty where the law alone says
    /// @param denounced whether it is a denunciation, whose days are in the law
    record Waiting(Optional<LocalDate> due, boolean denounced) {}

    /// Whether two people here could erase what was reported.
    boolean erasersThere(ConductId id) {
        return jdbc.sql("select whistleblowing.erasers_there(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /// Who decides today whether it is accepted as a denunciation; empty where nobody here is competent.
    List<PersonId> deciders(ConductId id) {
        return jdbc.sql("select unnest(whistleblowing.deciding(?)) as person order by person")
                .param(id.value())
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    /// What somebody has to do with a report by their post.
    ///
    /// @param opens whether they open who made it, on the inspectorate's or on the head's side
    /// @param decides whether they decide whether it is accepted as a denunciation
    record Duties(boolean receives, boolean opens, boolean decides) {}

    /// The same of some reports.
    Map<ConductId, Duties> duties(PersonId person, Collection<ConductId> ids) {
        Map<ConductId, Duties> all = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select id, whistleblowing.receives(:person, id),
                                   whistleblowing.opens(:person, id, true) or whistleblowing.opens(:person, id, false),
                                   whistleblowing.decides(:person, id)
                            from unnest(:ids::bigint[]) id
                            """)
                    .param("person", person.value())
                    .param("ids", ids.stream().map(ConductId::value).toArray(Long[]::new))
                    .query(row -> {
                        all.put(
                                new ConductId(row.getLong(1)),
                                new Duties(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)));
                    });
        }
        return all;
    }

    /// Whom it is about, as it was when it was made.
    List<PersonId> concerned(ConductId id) {
        return jdbc.sql("select unnest(whistleblowing.concerned_by(?, false)) as person order by person")
                .param(id.value())
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    /// Those who receive it today.
    ///
    /// @param author null where nobody can know any more
    List<PersonId> receivers(ConductId id, @Nullable PersonId author) {
        return jdbc.sql("""
                        select unnest(whistleblowing.receiving(whistleblowing.body_by(:id),
                            whistleblowing.concerned_by(:id, false), whistleblowing.concerned_by(:id, true),
                            :author::bigint, whistleblowing.came_in(:id))) as person
                        order by person
                        """)
                .param("id", id.value())
                .param("author", author == null ? null : author.value())
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    /// Whether anybody would receive a report on these people that is made on a day.
    boolean anybodyReceives(Concerned whom, PersonId author, LocalDate day) {
        return jdbc.sql("select whistleblowing.receiving(:body, :concerned, :parties, :author,"
                        + " whistleblowing.began(:day)) <> '{}'")
                .param("day", day)
                .param("author", author.value())
                .param("body", whom.body().value())
                .param("concerned", numbers(whom.people()))
                .param("parties", numbers(whom.parties()))
                .query(Boolean.class)
                .single();
    }

    /// Whether anybody stepped back from an open report that somebody might receive: before that nobody needs to be
    /// asked who made which.
    boolean anyRecusal(PersonId person) {
        return jdbc.sql("select whistleblowing.any_recusal(?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    List<Recusals.Recusal> recusals(PersonId person) {
        return jdbc.sql("select * from whistleblowing.recusals_of(?)")
                .param(person.value())
                .query((row, i) -> new Recusals.Recusal(
                        new ConductId(row.getLong("report_id")),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("own"),
                        Arrays.stream((Long[]) row.getArray("receivers").getArray())
                                .map(PersonId::new)
                                .toList()))
                .list();
    }

    /// Whether somebody opens who made it, on the inspectorate's or on the head's side.
    boolean opens(PersonId person, ConductId id, boolean inspectorate) {
        return jdbc.sql("select whistleblowing.opens(?, ?, ?)")
                .params(person.value(), id.value(), inspectorate)
                .query(Boolean.class)
                .single();
    }

    /// Those that a person receives, or whose opening waits for them or was theirs; the open ones first, each part the
    /// newest first.
    List<ConductId> with(PersonId person) {
        return jdbc.sql("""
                        select r.report_id from whistleblowing.report r left join whistleblowing.closing c using (report_id)
                        where r.report_id in (select whistleblowing.received_by(:person))
                           or r.report_id in (select whistleblowing.opened_by(:person))
                           or r.report_id in (select whistleblowing.decided_by(:person))
                        order by c.report_id is not null, r.day desc, r.report_id
                        """)
                .param("person", person.value())
                .query((row, i) -> new ConductId(row.getLong(1)))
                .list();
    }

    /// These, in their order, as far as whoever asks sees them.
    List<ConductReport> find(List<ConductId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Long[] numbers = ids.stream().map(ConductId::value).toArray(Long[]::new);
        var files = parts(numbers, "attachment", "message_no, no", ConductRows::file);
        var messages = parts(numbers, "message", "no", (row, i) -> message(row));
        var links = parts(numbers, "link", "no", ConductRows::link);
        var taken = parts(numbers, "taken", "at", ConductRows::taken);
        var closings = parts(numbers, "closing", "at", (row, i) -> closing(row));
        var consents = parts(numbers, "consent", "no", ConductRows::consent);
        var wishes = parts(numbers, "erasure_wish", "no", ConductRows::wish);
        Map<Long, Denunciation> denunciations = denunciations(numbers);
        Map<Long, List<Opening>> openings = openings(numbers);
        Map<ConductId, ConductReport> found = new HashMap<>();
        jdbc.sql(REPORTS).param(numbers).query(row -> {
            long id = row.getLong("report_id");
            ConductReport report = new ConductReport(
                    new ConductId(id),
                    about(row),
                    new UnitId(row.getLong("body_id")),
                    Stake.valueOf(row.getString("stake")),
                    vault.decrypt(row.getString("what")),
                    vault.decrypt(row.getString("happened")),
                    row.getObject("day", LocalDate.class),
                    row.getObject("look_by", LocalDate.class),
                    row.getObject("answer_by", LocalDate.class),
                    files.getOrDefault(id, List.of()),
                    messages.getOrDefault(id, List.of()),
                    only(taken.get(id)),
                    links.getOrDefault(id, List.of()),
                    denunciations.get(id),
                    only(closings.get(id)),
                    consents.getOrDefault(id, List.of()),
                    openings.getOrDefault(id, List.of()),
                    wishes.getOrDefault(id, List.of()),
                    gone(row));
            found.put(report.id(), report);
        });
        return ids.stream().map(found::get).filter(each -> each != null).toList();
    }

    private static <T> @Nullable T only(@Nullable List<T> rows) {
        return rows == null ? null : rows.getFirst();
    }

    private <T> Map<Long, List<T>> parts(Long[] ids, String table, String order, RowMapper<T> part) {
        return grouped(
                "select * from whistleblowing." + table + " where report_id = any(?) order by report_id, " + order,
                ids,
                part);
    }

    private <T> Map<Long, List<T>> grouped(String sql, Long[] ids, RowMapper<T> part) {
        return jdbc
                .sql(sql)
                .param(ids)
                .query((row, i) -> Map.entry(row.getLong("report_id"), part.mapRow(row, i)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<Long, Denunciation> denunciations(Long[] ids) {
        String sql = """
                select d.*, a.accepted, a.difficulty, a.person_id as accepted_by, t.day as told, e.last_day,
                       f.words as refused, f.person_id as refused_by, f.at as refused_at
                from whistleblowing.denunciation d left join whistleblowing.acceptance a using (report_id)
                    left join whistleblowing.refusal f using (report_id)
                    left join whistleblowing.told t using (report_id)
                    left join whistleblowing.protection_end e using (report_id)
                where d.report_id = any(?)
                """;
        return grouped(sql, ids, (row, i) -> {
                    LocalDate accepted = row.getObject("accepted", LocalDate.class);
                    return new Denunciation(
                            vault.decrypt(row.getString("words")),
                            person(row),
                            at(row),
                            accepted == null
                                    ? null
                                    : new Acceptance(
                                            accepted,
                                            Difficulty.valueOf(row.getString("difficulty")),
                                            new PersonId(row.getLong("accepted_by")),
                                            row.getObject("told", LocalDate.class),
                                            row.getObject("last_day", LocalDate.class)),
                            refusal(row));
                })
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getFirst()));
    }

    private @Nullable Refusal refusal(ResultSet row) throws SQLException {
        String words = row.getString("refused");
        return words == null
                ? null
                : new Refusal(
                        vault.decrypt(words),
                        new PersonId(row.getLong("refused_by")),
                        row.getTimestamp("refused_at").toInstant());
    }

    List<ConductId> openedBy(PersonId person) {
        return jdbc.sql("select * from whistleblowing.opened_with(?)")
                .param(person.value())
                .query((row, i) -> new ConductId(row.getLong(1)))
                .list();
    }

    private Map<Long, List<Opening>> openings(Long[] ids) {
        String sql = """
                select o.*, d.decided_by, d.agreed, d.words, d.at as decided_at
                from whistleblowing.opening o left join whistleblowing.opening_decision d using (report_id, no)
                where o.report_id = any(?) order by o.report_id, o.no
                """;
        return grouped(sql, ids, (row, i) -> {
            Timestamp decided = row.getTimestamp("decided_at");
            return new Opening(
                    row.getInt("no"),
                    new PersonId(row.getLong("asked_by")),
                    vault.decrypt(row.getString("ground")),
                    vault.decrypt(row.getString("article")),
                    at(row),
                    row.getObject("agree_by", LocalDate.class),
                    row.getBoolean("consented"),
                    decided == null
                            ? null
                            : new Decision(
                                    new PersonId(row.getLong("decided_by")),
                                    row.getBoolean("agreed"),
                                    vault.decrypt(row.getString("words")),
                                    decided.toInstant()));
        });
    }

    private static About about(ResultSet row) throws SQLException {
        long person = row.getLong("about_person");
        long unit = row.getLong("about_unit");
        long work = row.getLong("about_case");
        return new About(
                person == 0 ? null : new PersonId(person),
                unit == 0 ? null : new UnitId(unit),
                work == 0 ? null : new CaseId(work));
    }

    private static Attached file(ResultSet row, int i) throws SQLException {
        return new Attached(
                row.getInt("message_no"),
                row.getInt("no"),
                row.getString("ending"),
                row.getString("media_type"),
                row.getLong("bytes"));
    }

    private Message message(ResultSet row) throws SQLException {
        long by = row.getLong("person_id");
        return new Message(
                row.getInt("no"),
                by == 0 ? null : new PersonId(by),
                vault.decrypt(row.getString("words")),
                row.getObject("day", LocalDate.class),
                !Vault.isEncrypted(row.getString("words")));
    }

    private static ConductReport.Wish wish(ResultSet row, int i) throws SQLException {
        return new ConductReport.Wish(
                row.getInt("no"),
                row.getInt("message_no"),
                row.getObject("day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    /// What was written is encrypted; what stands in the place of erased words is not.
    private static ConductReport.@Nullable Gone gone(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("gone_at");
        return at == null ? null : new ConductReport.Gone(!Vault.isEncrypted(row.getString("what")), at.toInstant());
    }

    private static Consent consent(ResultSet row, int i) throws SQLException {
        return new Consent(row.getInt("no"), row.getBoolean("given"), row.getObject("day", LocalDate.class));
    }

    private static Link link(ResultSet row, int i) throws SQLException {
        return new Link(
                row.getInt("no"),
                Link.Kind.valueOf(row.getString("kind")),
                row.getLong("target"),
                person(row),
                at(row));
    }

    private static Taken taken(ResultSet row, int i) throws SQLException {
        return new Taken(person(row), at(row));
    }

    private Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                Ending.valueOf(row.getString("outcome")), vault.decrypt(row.getString("words")), person(row), at(row));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getLong("person_id"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    /// The encrypted content of a file.
    List<String> content(ConductId id, int message, int no) {
        return jdbc.sql("select content from whistleblowing.attachment"
                        + " where report_id = ? and message_no = ? and no = ?")
                .params(id.value(), message, no)
                .query((row, i) -> row.getString(1))
                .list();
    }

    static Long[] numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }
}

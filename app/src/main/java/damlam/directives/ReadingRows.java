package damlam.directives;

import damlam.directives.Readings.Addressed;
import damlam.directives.UnitPapers.Minutes;
import damlam.documents.DocumentId;
import damlam.documents.OriginalFile;
import damlam.documents.TextHash;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReadingRows {
    private static final String READING = """
            select directive_id, person_id, hash, at, paper_id is not null as on_paper, entry_id
            from directives.reading
            """;

    private final JdbcClient jdbc;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Addressed> addressed(DirectiveId id) {
        return jdbc.sql("""
                        select a.unit_id, a.passed_by, a.passed_at
                        from directives.addressed a join org.unit u using (unit_id)
                        where a.directive_id = :id
                        order by u.sort_no, u.unit_id
                        """)
                .param("id", id.value())
                .query((row, i) -> {
                    Timestamp at = row.getTimestamp("passed_at");
                    return new Addressed(
                            new UnitId(row.getLong("unit_id")),
                            at == null ? null : new PersonId(row.getLong("passed_by")),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    /// @return false if it was passed on before
    boolean pass(DirectiveId id, UnitId unit, PersonId by, Instant at) {
        return jdbc.sql("""
                        update directives.addressed set passed_by = :by, passed_at = :at
                        where directive_id = :id and unit_id = :unit and passed_at is null
                        """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// A directive sent to a unit.
    record Sent(
            DirectiveId directive,
            DocumentId document,
            UnitId unit,
            Instant issuedAt,
            @Nullable Instant passedAt) {}

    List<Sent> sentTo(Collection<UnitId> units) {
        return jdbc.sql("""
                        select d.directive_id, d.document_id, a.unit_id, d.issued_at, a.passed_at
                        from directives.addressed a join directives.directive d using (directive_id)
                        where a.unit_id = any(:units)
                        order by d.issued_at, d.directive_id, a.passed_at nulls last
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, i) -> {
                    Timestamp passed = row.getTimestamp("passed_at");
                    return new Sent(
                            new DirectiveId(row.getLong("directive_id")),
                            new DocumentId(row.getLong("document_id")),
                            new UnitId(row.getLong("unit_id")),
                            row.getTimestamp("issued_at").toInstant(),
                            passed == null ? null : passed.toInstant());
                })
                .list();
    }

    Map<DirectiveId, Set<TextHash>> hashesRead(PersonId person) {
        Map<DirectiveId, Set<TextHash>> read = new HashMap<>();
        jdbc.sql("select directive_id, hash from directives.reading where person_id = :person")
                .param("person", person.value())
                .query((row, i) -> read.computeIfAbsent(new DirectiveId(row.getLong(1)), id -> new HashSet<>())
                        .add(hash(row)))
                .list();
        return read;
    }

    /// The units that each directive was issued to, in the order of the official list.
    Map<DirectiveId, List<UnitId>> addressed(Collection<DirectiveId> ids) {
        Map<DirectiveId, List<UnitId>> addressed = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.directive_id, a.unit_id
                        from directives.addressed a join org.unit u using (unit_id)
                        where a.directive_id = any(:ids)
                        order by u.sort_no, u.unit_id
                        """)
                .param("ids", ids.stream().map(DirectiveId::value).toArray(Long[]::new))
                .query((row, i) -> addressed
                        .computeIfAbsent(new DirectiveId(row.getLong(1)), id -> new ArrayList<>())
                        .add(new UnitId(row.getLong(2))))
                .list();
        return addressed;
    }

    /// Numbers of those who have read a text, and of those among them who did on paper.
    record Readers(List<Long> all, List<Long> onPaper) {
        static final Readers NONE = new Readers(List.of(), List.of());
    }

    /// Who has read the given text of each directive.
    ///
    /// @param people of these, where they are few; null for everyone
    Map<DirectiveId, Readers> readers(Map<DirectiveId, TextHash> texts, @Nullable Collection<PersonId> people) {
        List<Long> ids = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        texts.forEach((id, text) -> {
            ids.add(id.value());
            hashes.add(text.bytes());
        });
        // One row a directive: its thousands of readers as an array cost a tenth of as many rows.
        String sql = """
                select r.directive_id, array_agg(r.person_id),
                       coalesce(array_agg(r.person_id) filter (where r.paper_id is not null), '{}')
                from unnest(:ids::bigint[], :hashes::bytea[]) t (directive_id, hash)
                    join directives.reading r using (directive_id, hash)
                """;
        Map<DirectiveId, Readers> readers = new HashMap<>();
        jdbc.sql(sql + (people == null ? "" : "where r.person_id = any(:people)\n") + "group by r.directive_id")
                .param("ids", ids.toArray(Long[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .param(
                        "people",
                        people == null
                                ? null
                                : people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, i) ->
                        readers.put(new DirectiveId(row.getLong(1)), new Readers(numbers(row, 2), numbers(row, 3))))
                .list();
        return readers;
    }

    private static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }

    Map<PersonId, Reading> readings(DirectiveId id, TextHash hash) {
        Map<PersonId, Reading> readings = new HashMap<>();
        jdbc.sql(READING + " where directive_id = :id and hash = :hash")
                .param("id", id.value())
                .param("hash", hash.bytes())
                .query((row, i) -> reading(row))
                .list()
                .forEach(reading -> readings.put(reading.person(), reading));
        return readings;
    }

    Optional<Reading> reading(DirectiveId id, PersonId person, TextHash hash) {
        return jdbc.sql(READING + " where directive_id = :id and person_id = :person and hash = :hash")
                .param("id", id.value())
                .param("person", person.value())
                .param("hash", hash.bytes())
                .query((row, i) -> reading(row))
                .optional();
    }

    Optional<Reading> lastReading(DirectiveId id, PersonId person) {
        return jdbc.sql(READING + " where directive_id = :id and person_id = :person order by at desc limit 1")
                .param("id", id.value())
                .param("person", person.value())
                .query((row, i) -> reading(row))
                .optional();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                new DirectiveId(row.getLong("directive_id")),
                new PersonId(row.getLong("person_id")),
                hash(row),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("on_paper"),
                row.getLong("entry_id"));
    }

    private static TextHash hash(ResultSet row) throws SQLException {
        return new TextHash(HexFormat.of().formatHex(row.getBytes("hash")));
    }

    void insertReadings(
            DirectiveId id, Collection<PersonId> people, TextHash hash, Instant at, long entry, @Nullable Long paper) {
        jdbc.sql("""
                        insert into directives.reading (directive_id, person_id, hash, at, entry_id, paper_id)
                        select :id, person_id, :hash, :at, :entry, :paper from unnest(:people) person_id
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("hash", hash.bytes())
                .param("at", Timestamp.from(at))
                .param("entry", entry)
                .param("paper", paper)
                .update();
    }

    long insertPaper(
            DirectiveId id,
            UnitId unit,
            TextHash hash,
            LocalDate signedOn,
            OriginalFile file,
            PersonId by,
            Instant at) {
        return jdbc.sql("""
                        insert into directives.paper_list
                            (directive_id, unit_id, hash, signed_on, file, file_name, media_type, recorded_by, recorded_at)
                        values (:id, :unit, :hash, :signedOn, :file, :fileName, :mediaType, :by, :at)
                        returning paper_id
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("hash", hash.bytes())
                .param("signedOn", signedOn)
                .param("file", file.bytes())
                .param("fileName", file.name())
                .param("mediaType", file.mediaType())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /// @return its number
    long insertMinutes(
            DirectiveId id, UnitId unit, LocalDate heldOn, int attended, OriginalFile file, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into directives.minutes
                            (directive_id, unit_id, held_on, attended, file, file_name, media_type, recorded_by, recorded_at)
                        values (:id, :unit, :heldOn, :attended, :file, :fileName, :mediaType, :by, :at)
                        returning minutes_id
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("heldOn", heldOn)
                .param("attended", attended)
                .param("file", file.bytes())
                .param("fileName", file.name())
                .param("mediaType", file.mediaType())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    List<Minutes> minutes(DirectiveId id, UnitId unit) {
        return jdbc.sql("""
                        select minutes_id, held_on, attended, file_name, recorded_by, recorded_at
                        from directives.minutes
                        where directive_id = :id and unit_id = :unit
                        order by recorded_at desc
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .query((row, i) -> new Minutes(
                        row.getLong("minutes_id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("attended"),
                        row.getString("file_name"),
                        new PersonId(row.getLong("recorded_by")),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    Optional<OriginalFile> minutesFile(DirectiveId id, UnitId unit, long minutes) {
        return jdbc.sql("""
                        select file_name, media_type, file from directives.minutes
                        where minutes_id = :minutes and directive_id = :id and unit_id = :unit
                        """)
                .param("minutes", minutes)
                .param("id", id.value())
                .param("unit", unit.value())
                .query((row, i) -> new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }
}

package damlam.files;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class FileRows {
    private static final String FILE = """
            select f.*, (select count(*) from files.item i where i.file_id = f.file_id) as documents
            from files.file f
            """;
    private static final String INSERT = """
            insert into files.file (organ_id, catalog, notation, title, retention, rights, creator, language, starts_on,
                                    ends_on, description, unit_id, person_id, state, opened_at)
            values (:organ, :catalog, :notation, :title, :retention, :rights, :creator, :language, :starts, :ends,
                    :description, :unit, :person, 'OPEN', :at)
            returning file_id
            """;
    private static final String UPDATE = """
            update files.file
            set organ_id = :organ, catalog = :catalog, notation = :notation, title = :title, retention = :retention,
                rights = :rights, creator = :creator, language = :language, starts_on = :starts, ends_on = :ends,
                description = :description
            where file_id = :file
            """;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One thing in a file, as it was put there.
    record Item(Held.Kind kind, long ref, @Nullable Integer pages, String note) {}

    FileId insert(FileFacts facts, UnitId unit, PersonId person, Instant at) {
        return new FileId(with(jdbc.sql(INSERT), facts)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .query((row, i) -> row.getLong(1))
                .single());
    }

    void update(FileId id, FileFacts facts) {
        with(jdbc.sql(UPDATE), facts).param("file", id.value()).update();
    }

    private static StatementSpec with(StatementSpec sql, FileFacts facts) {
        return sql.param("organ", facts.organId())
                .param("catalog", facts.catalog())
                .param("notation", facts.notation())
                .param("title", facts.title())
                .param("retention", facts.retention())
                .param("rights", facts.rights())
                .param("creator", facts.creator())
                .param("language", facts.language())
                .param("starts", facts.startsOn())
                .param("ends", facts.endsOn(), java.sql.Types.DATE)
                .param("description", facts.description());
    }

    /// Whoever changes a file waits for whoever is changing it.
    Optional<WorkFile> lock(FileId id) {
        jdbc.sql("select file_id from files.file where file_id = :file for update")
                .param("file", id.value())
                .query((row, i) -> row.getLong(1))
                .optional();
        return find(id);
    }

    Optional<WorkFile> find(FileId id) {
        return jdbc.sql(FILE + " where f.file_id = :file")
                .param("file", id.value())
                .query((row, i) -> file(row))
                .optional();
    }

    /// Files of some units or in charge of a person; all files where `all`.
    List<WorkFile> list(boolean all, Collection<UnitId> units, PersonId person) {
        return jdbc.sql(FILE + """
                         where :all or f.unit_id = any(:units) or f.person_id = :person
                         order by f.catalog desc, f.notation, f.file_id
                        """)
                .param("all", all)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("person", person.value())
                .query((row, i) -> file(row))
                .list();
    }

    /// Files in which a thing lies.
    List<WorkFile> holding(Held.Kind kind, long ref) {
        return jdbc.sql(FILE + """
                         where f.file_id in (select file_id from files.item where kind = :kind and ref = :ref)
                         order by f.file_id
                        """)
                .param("kind", kind.name())
                .param("ref", ref)
                .query((row, i) -> file(row))
                .list();
    }

    /// What is in some file already, of these.
    List<Long> filed(Held.Kind kind, Collection<Long> refs) {
        return jdbc.sql("select distinct ref from files.item where kind = :kind and ref = any(:refs)")
                .param("kind", kind.name())
                .param("refs", refs.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    void state(FileId id, FileState state, @Nullable LocalDate archivedOn) {
        jdbc.sql("update files.file set state = :state, archived_on = :on where file_id = :file")
                .param("state", state.name())
                .param("on", archivedOn, java.sql.Types.DATE)
                .param("file", id.value())
                .update();
    }

    void construction(FileId id, boolean construction) {
        jdbc.sql("update files.file set construction = :construction where file_id = :file")
                .param("construction", construction)
                .param("file", id.value())
                .update();
    }

    /// @param until null for no longer than its time
    void kept(FileId id, @Nullable LocalDate until, String consent) {
        jdbc.sql("update files.file set kept_until = :until, consent = :consent where file_id = :file")
                .param("until", until, java.sql.Types.DATE)
                .param("consent", consent)
                .param("file", id.value())
                .update();
    }

    void freeze(FileId id, boolean frozen) {
        jdbc.sql("update files.file set frozen = :frozen where file_id = :file")
                .param("frozen", frozen)
                .param("file", id.value())
                .update();
    }

    void inCharge(FileId id, PersonId person, UnitId unit) {
        jdbc.sql("update files.file set person_id = :person, unit_id = :unit where file_id = :file")
                .param("person", person.value())
                .param("unit", unit.value())
                .param("file", id.value())
                .update();
    }

    /// @return false if it lies there already
    boolean put(FileId id, Item item, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into files.item (file_id, kind, ref, pages, note, added_by, added_at)
                        values (:file, :kind, :ref, :pages, :note, :by, :at)
                        on conflict do nothing
                        """)
                        .param("file", id.value())
                        .param("kind", item.kind().name())
                        .param("ref", item.ref())
                        .param("pages", item.pages(), java.sql.Types.INTEGER)
                        .param("note", item.note())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return false if it does not lie there
    boolean take(FileId id, Held.Kind kind, long ref) {
        return jdbc.sql("delete from files.item where file_id = :file and kind = :kind and ref = :ref")
                        .param("file", id.value())
                        .param("kind", kind.name())
                        .param("ref", ref)
                        .update()
                == 1;
    }

    /// @return false if it does not lie there
    boolean count(FileId id, Held.Kind kind, long ref, int pages) {
        return jdbc.sql("update files.item set pages = :pages where file_id = :file and kind = :kind and ref = :ref")
                        .param("pages", pages)
                        .param("file", id.value())
                        .param("kind", kind.name())
                        .param("ref", ref)
                        .update()
                == 1;
    }

    List<Item> items(FileId id) {
        return jdbc.sql("select kind, ref, pages, note from files.item where file_id = :file order by kind, ref")
                .param("file", id.value())
                .query((row, i) -> new Item(
                        Held.Kind.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, Integer.class),
                        row.getString(4)))
                .list();
    }

    private static WorkFile file(ResultSet row) throws SQLException {
        FileFacts facts = new FileFacts(
                row.getString("organ_id"),
                row.getString("catalog"),
                row.getString("notation"),
                row.getString("title"),
                row.getString("retention"),
                row.getString("rights"),
                row.getString("creator"),
                row.getString("language"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("description"));
        return new WorkFile(
                new FileId(row.getLong("file_id")),
                facts,
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")),
                FileState.valueOf(row.getString("state")),
                row.getBoolean("frozen"),
                row.getObject("archived_on", LocalDate.class),
                row.getInt("documents"),
                row.getBoolean("construction"),
                row.getObject("kept_until", LocalDate.class),
                row.getString("consent"));
    }
}

package damlam.documents;

import damlam.dispatch.Marks.Secrecy;
import damlam.org.PersonId;
import damlam.org.UnitId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DocumentRows {
    static final String DOCUMENT = """
            select d.document_id, d.direction, d.arrival_no, d.registered_on, d.number, d.dated, d.issuer, d.type,
                   d.subject, d.signer, d.channel, d.urgency, d.arrived_on, d.registered_by, d.registered_at, v.version_no, v.hash,
                   d.restricted, d.secrecy, d.personal, d.arrival_series
            from documents.document d
                cross join lateral (select version_no, hash from documents.version
                                    where document_id = d.document_id
                                    order by version_no desc limit 1) v
            """;
    private static final String VERSIONS = """
            select version_no, text, hash, file_name, media_type, file_hash, reason, made_by, made_at
            from documents.version
            where document_id = :document
            order by version_no desc
            """;

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql(DOCUMENT + " where d.document_id = :id")
                .param("id", id.value())
                .query((row, i) -> document(row))
                .optional();
    }

    List<Document> all(Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DOCUMENT + " where d.document_id = any(:ids) order by d.document_id")
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) -> document(row))
                .list();
    }

    /// The present text of each.
    Map<DocumentId, String> texts(Collection<DocumentId> ids) {
        Map<DocumentId, String> texts = new HashMap<>();
        jdbc.sql("""
                        select distinct on (document_id) document_id, text from documents.version
                        where document_id = any(:ids)
                        order by document_id, version_no desc
                        """)
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(row -> {
                    texts.put(new DocumentId(row.getLong(1)), row.getString(2));
                });
        return texts;
    }

    boolean restricted(DocumentId id) {
        return jdbc.sql("select exists (select from documents.document where document_id = :id and restricted)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// @param units to which something was sent that this person sees
    /// @param drafting units whose own documents they see
    Sights sights(PersonId person, boolean all, List<Long> units, List<Long> drafting) {
        List<Long> named = new ArrayList<>();
        List<Long> hidden = new ArrayList<>();
        jdbc.sql("""
                        select d.document_id,
                               exists (select from documents.reader r
                                       where r.document_id = d.document_id and r.person_id = :person)
                        from documents.document d where d.restricted
                        """).param("person", person.value()).query(row -> {
            (row.getBoolean(2) ? named : hidden).add(row.getLong(1));
        });
        return new Sights(person.value(), all, units, drafting, named, hidden);
    }

    void insertReaders(DocumentId document, Collection<PersonId> readers) {
        jdbc.sql("""
                        insert into documents.reader (document_id, person_id)
                        select :document, person_id from unnest(:readers) person_id
                        on conflict do nothing
                        """)
                .param("document", document.value())
                .param("readers", readers.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
    }

    List<PersonId> readers(DocumentId document) {
        return jdbc.sql("select person_id from documents.reader where document_id = :document order by person_id")
                .param("document", document.value())
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    void insertMaker(DocumentId document, UnitId unit, PersonId drafter, PersonId signer) {
        jdbc.sql("""
                        insert into documents.maker (document_id, unit_id, drafter, signer)
                        values (:document, :unit, :drafter, :signer)
                        """)
                .param("document", document.value())
                .param("unit", unit.value())
                .param("drafter", drafter.value())
                .param("signer", signer.value())
                .update();
    }

    /// @param words whether what it says may be read, too
    boolean visible(DocumentId id, Sights sights, boolean words) {
        return jdbc.sql("select exists (select from documents.document d where d.document_id = :id and "
                        + sights.sql("d.document_id", words) + ")")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    static Document document(ResultSet row) throws SQLException {
        int arrivalNo = row.getInt("arrival_no");
        String secrecy = row.getString("secrecy");
        return new Document(
                new DocumentId(row.getLong("document_id")),
                Direction.valueOf(row.getString("direction")),
                arrivalNo == 0 ? null : arrivalNo,
                row.getObject("registered_on", LocalDate.class),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("issuer"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("signer"),
                new Arrival(
                        Channel.valueOf(row.getString("channel")),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getObject("arrived_on", LocalDate.class)),
                new PersonId(row.getLong("registered_by")),
                row.getTimestamp("registered_at").toInstant(),
                row.getInt("version_no"),
                TextHash.stored(row.getBytes("hash")),
                row.getBoolean("restricted"),
                secrecy == null ? null : Secrecy.valueOf(secrecy),
                row.getBoolean("personal"),
                row.getObject("arrival_series") != null);
    }

    /// The next number of a year; the row's lock makes others wait until this transaction ends.
    int nextArrivalNo(int year) {
        return jdbc.sql("""
                        insert into documents.arrival (register_year, last_no) values (:year, 1)
                        on conflict (register_year) do update set last_no = arrival.last_no + 1
                        returning last_no
                        """).param("year", year).query(Integer.class).single();
    }

    DocumentId insert(
            Registration what,
            @Nullable Integer arrivalNo,
            LocalDate day,
            PersonId by,
            Instant at,
            @Nullable Long series,
            String[] search,
            boolean restricted) {
        return new DocumentId(jdbc.sql("""
                        insert into documents.document
                            (direction, register_year, arrival_no, registered_on, number, dated, issuer, type, subject,
                             signer, channel, urgency, arrived_on, registered_by, registered_at, search,
                             restricted, secrecy, personal, arrival_series)
                        values (:direction, :year, :arrivalNo, :day, :number, :dated, :issuer, :type, :subject,
                                :signer, :channel, :urgency, :arrivedOn, :by, :at, array_to_tsvector(:search), :restricted,
                                :secrecy, :personal, :series)
                        returning document_id
                        """)
                .param("direction", what.direction().name())
                .param("year", day.getYear())
                .param("arrivalNo", arrivalNo)
                .param("day", day)
                .param("number", what.number())
                .param("dated", what.date())
                .param("issuer", what.issuer())
                .param("type", what.type())
                .param("subject", what.subject())
                .param("signer", what.signer())
                .param("channel", what.arrival().channel().name())
                .param("urgency", what.arrival().urgency().name())
                .param("arrivedOn", arrivedOn(what, day))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("search", search)
                .param("restricted", restricted)
                .param(
                        "secrecy",
                        restricted && what.secrecy() != null ? what.secrecy().name() : null)
                .param("personal", restricted && what.secrecy() == null)
                .param("series", series)
                .query(Long.class)
                .single());
    }

    private static @Nullable LocalDate arrivedOn(Registration what, LocalDate day) {
        LocalDate on = what.arrival().on();
        if (what.direction() == Direction.OUTGOING) {
            return null;
        }
        return on == null || on.isAfter(day) ? day : on;
    }

    void insertVersion(DocumentId document, int no, Content content, String reason, PersonId by, Instant at) {
        OriginalFile file = content.file();
        jdbc.sql("""
                        insert into documents.version
                            (document_id, version_no, text, hash, file, file_name, media_type, reason, made_by, made_at)
                        values (:document, :no, :text, :hash, :file, :fileName, :mediaType, :reason, :by, :at)
                        """)
                .param("document", document.value())
                .param("no", no)
                .param("text", content.text())
                .param("hash", content.hash().bytes())
                .param("file", file == null ? null : file.bytes())
                .param("fileName", file == null ? null : file.name())
                .param("mediaType", file == null ? null : file.mediaType())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Version> versions(DocumentId document) {
        return jdbc.sql(VERSIONS)
                .param("document", document.value())
                .query((row, i) -> version(row))
                .list();
    }

    private static Version version(ResultSet row) throws SQLException {
        byte[] file = row.getBytes("file_hash");
        return new Version(
                row.getInt("version_no"),
                row.getString("text"),
                TextHash.stored(row.getBytes("hash")),
                row.getString("file_name"),
                row.getString("media_type"),
                file == null ? null : TextHash.stored(file),
                row.getString("reason"),
                new PersonId(row.getLong("made_by")),
                row.getTimestamp("made_at").toInstant());
    }

    Optional<OriginalFile> file(DocumentId document, int version) {
        return jdbc.sql("""
                        select file_name, media_type, file from documents.version
                        where document_id = :document and version_no = :version and file is not null
                        """)
                .param("document", document.value())
                .param("version", version)
                .query((row, i) -> new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    Optional<String> issuerAsWritten(String issuer) {
        return jdbc.sql("""
                        select issuer from documents.document
                        where lower(issuer) = lower(:issuer) and issuer <> upper(issuer) and not restricted
                        order by document_id desc limit 1
                        """).param("issuer", issuer.strip()).query(String.class).optional();
    }

    List<Documents.Printed> latestIssued(String issuer, int limit) {
        return jdbc.sql("""
                        select d.number, v.text
                        from (select document_id, number, registered_on from documents.document d
                              where direction = 'OUTGOING' and not restricted and lower(issuer) = lower(:issuer)
                                and not exists (select from documents.recall r where r.document_id = d.document_id)
                              order by registered_on desc, document_id desc
                              limit :limit) d
                            cross join lateral (select text from documents.version
                                                where document_id = d.document_id
                                                order by version_no desc limit 1) v
                        order by d.registered_on desc, d.document_id desc
                        """)
                .param("issuer", issuer.strip())
                .param("limit", limit)
                .query((row, i) -> new Documents.Printed(row.getString(1), row.getString(2)))
                .list();
    }

    List<Documents.Attachment> attachments(DocumentId document) {
        return jdbc.sql("""
                        select seq, file_name, length(file) from documents.attachment
                        where document_id = :document order by seq
                        """)
                .param("document", document.value())
                .query((row, i) -> new Documents.Attachment(row.getInt(1), row.getString(2), row.getLong(3)))
                .list();
    }

    Optional<OriginalFile> attachment(DocumentId document, int no) {
        return jdbc.sql("""
                        select file_name, media_type, file from documents.attachment
                        where document_id = :document and seq = :no
                        """)
                .param("document", document.value())
                .param("no", no)
                .query((row, i) -> new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    void addRecipients(DocumentId document, Collection<UnitId> units, Instant at) {
        jdbc.sql("""
                        insert into documents.recipient (document_id, unit_id, at)
                        select :document, unit_id, :at from unnest(:units) unit_id
                        on conflict do nothing
                        """)
                .param("document", document.value())
                .param("at", Timestamp.from(at))
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .update();
    }

    void insertRecall(DocumentId document, PersonId by, Instant at, String reason) {
        jdbc.sql(
                        "insert into documents.recall (document_id, at, by_person, reason) values (:document, :at, :by, :reason)")
                .param("document", document.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    Optional<Recall> recall(DocumentId document) {
        return jdbc.sql("select by_person, at, reason from documents.recall where document_id = :document")
                .param("document", document.value())
                .query((row, i) -> new Recall(
                        new PersonId(row.getLong(1)), row.getTimestamp(2).toInstant(), row.getString(3)))
                .optional();
    }

    Map<DocumentId, Recall> recalls(Collection<DocumentId> ids) {
        Map<DocumentId, Recall> found = new HashMap<>();
        jdbc.sql("select by_person, at, reason, document_id from documents.recall where document_id = any(:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new DocumentId(row.getLong(4)),
                            new Recall(
                                    new PersonId(row.getLong(1)),
                                    row.getTimestamp(2).toInstant(),
                                    row.getString(3)));
                });
        return found;
    }

    /// A unit that a document was sent to, and when.
    record Sent(UnitId unit, Instant at) {}

    List<Sent> sent(DocumentId document) {
        return jdbc.sql("select unit_id, at from documents.recipient where document_id = :document order by unit_id")
                .param("document", document.value())
                .query((row, i) ->
                        new Sent(new UnitId(row.getLong(1)), row.getTimestamp(2).toInstant()))
                .list();
    }

    List<UnitId> recipients(DocumentId document) {
        return jdbc.sql("select unit_id from documents.recipient where document_id = :document order by unit_id")
                .param("document", document.value())
                .query((row, i) -> new UnitId(row.getLong(1)))
                .list();
    }
}

package damlam.registers;

import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BookRows {
    private static final String IN_BOOK = """
            from documents.document d
            where d.direction = :direction and d.register_year = :year and d.registered_on between :first and :last
              and (d.restricted and not d.personal) = any(:restricted) and (:apart or d.arrival_series is null)
              and (not d.restricted or d.personal or exists (select from documents.reader r
                                               where r.document_id = d.document_id and r.person_id = :reader))
            """;
    /// First what bears a number of the register's year, in their order.
    private static final String BY_NUMBER = """
            extract(year from d.dated) is distinct from :year, substring(d.number from '^\\s*(\\d{1,9})')::integer nulls last
            """;
    private static final String COPIES = "select * from registers.copy where made_on between :first and :last";

    private final JdbcClient jdbc;

    /// Which lines a register has for somebody.
    ///
    /// @param reader of restricted documents: each has those that name them
    /// @param open whether it has documents that are not restricted
    /// @param apart whether it has arrivals with numbers of their own
    record Which(@Nullable PersonId reader, boolean open, boolean apart) {
        static final Which OPEN = new Which(null, true, false);

        private Boolean[] restricted() {
            return reader == null ? new Boolean[] {false} : open ? new Boolean[] {false, true} : new Boolean[] {true};
        }
    }

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, Direction direction, BookQuery query, Which which) {
        PersonId reader = which.reader();
        return jdbc.sql(sql)
                .param("direction", direction.name())
                .param("restricted", which.restricted())
                .param("apart", which.apart())
                .param("reader", reader == null ? 0L : reader.value())
                .param("year", query.year())
                .param("first", query.first())
                .param("last", query.last());
    }

    /// In the order of the register: arrival numbers, or the numbers of the year.
    List<DocumentId> ids(Direction direction, BookQuery query, Which which, int limit, int offset) {
        return asked(
                        "select d.document_id " + IN_BOOK
                                + " order by d.arrival_series nulls first, d.arrival_no, " + BY_NUMBER
                                + ", d.registered_on, d.document_id limit :limit offset :offset",
                        direction,
                        query,
                        which)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new DocumentId(row.getLong(1)))
                .list();
    }

    /// Whose register of outgoing documents it is.
    ///
    /// @param part whether it is a public unit's, which numbers what it issues itself; the body above has all else
    record Issuer(UnitId body, boolean part) {
        private String sql() {
            String numbered = """
                    exists (select from numbers.taken t
                            where t.body_id %s :body and t.year = d.register_year
                              and d.number = case when t.no < 10 then '0' else '' end || t.no || '/' || t.symbol)
                    """;
            return part ? " and " + numbered.formatted("=") : " and not " + numbered.formatted("<>");
        }
    }

    List<DocumentId> outgoing(Issuer issuer, BookQuery query, int limit, int offset) {
        return asked(
                        "select d.document_id " + IN_BOOK + issuer.sql() + " order by " + BY_NUMBER
                                + ", d.registered_on, d.document_id limit :limit offset :offset",
                        Direction.OUTGOING,
                        query,
                        Which.OPEN)
                .param("body", issuer.body().value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new DocumentId(row.getLong(1)))
                .list();
    }

    int countOutgoing(Issuer issuer, BookQuery query) {
        return asked("select count(*) " + IN_BOOK + issuer.sql(), Direction.OUTGOING, query, Which.OPEN)
                .param("body", issuer.body().value())
                .query(Integer.class)
                .single();
    }

    int count(Direction direction, BookQuery query, Which which) {
        return asked("select count(*) " + IN_BOOK, direction, query, which)
                .query(Integer.class)
                .single();
    }

    Map<DocumentId, Sending> sendings(List<DocumentId> ids) {
        Map<DocumentId, Sending> found = new HashMap<>();
        jdbc.sql("select * from registers.sending where document_id = any(:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) -> found.put(new DocumentId(row.getLong("document_id")), sending(row)))
                .list();
        return found;
    }

    private static Sending sending(ResultSet row) throws SQLException {
        int copies = row.getInt("copies");
        return new Sending(
                row.getString("recipients"),
                row.getString("copy_kept"),
                copies == 0 ? null : copies,
                row.getObject("sent_on", LocalDate.class),
                row.getString("received"),
                row.getString("note"));
    }

    void enter(DocumentId id, Sending sending, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into registers.sending
                            (document_id, recipients, copy_kept, copies, sent_on, received, note, entered_by, entered_at)
                        values (:document, :recipients, :kept, :copies, :sentOn, :received, :note, :by, :at)
                        on conflict (document_id) do update
                        set recipients = excluded.recipients, copy_kept = excluded.copy_kept, copies = excluded.copies,
                            sent_on = excluded.sent_on, received = excluded.received, note = excluded.note,
                            entered_by = excluded.entered_by, entered_at = excluded.entered_at
                        """)
                .param("document", id.value())
                .param("recipients", sending.recipients())
                .param("kept", sending.copyKept())
                .param("copies", sending.copies())
                .param("sentOn", sending.sentOn())
                .param("received", sending.received())
                .param("note", sending.note())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void signedFor(DocumentId id, String who) {
        jdbc.sql("""
                        update registers.sending
                        set received = case when received = '' then :who else received || '; ' || :who end
                        where document_id = :document
                        """).param("who", who).param("document", id.value()).update();
    }

    List<Copy> copies(BookQuery query, int limit, int offset) {
        return jdbc.sql(COPIES + " order by copy_id limit :limit offset :offset")
                .param("first", query.first())
                .param("last", query.last())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> copy(row))
                .list();
    }

    Optional<Copy> copy(long id) {
        return jdbc.sql("select * from registers.copy where copy_id = :id")
                .param("id", id)
                .query((row, i) -> copy(row))
                .optional();
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getLong("copy_id"),
                new DocumentId(row.getLong("document_id")),
                Copy.Kind.valueOf(row.getString("kind")),
                row.getString("part"),
                row.getString("number"),
                row.getString("signer"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("recipients"),
                row.getInt("copies"),
                row.getObject("made_on", LocalDate.class),
                new Copy.Form(
                        row.getString("post"),
                        row.getString("place"),
                        row.getBoolean("electronic"),
                        row.getString("extract")),
                row.getTimestamp("made_at").toInstant());
    }

    int countCopies(BookQuery query) {
        return jdbc.sql("select count(*) from (" + COPIES + ") c")
                .param("first", query.first())
                .param("last", query.last())
                .query(Integer.class)
                .single();
    }

    long insert(Copy copy, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into registers.copy
                            (document_id, kind, part, number, signer, signed_on, recipients, copies, made_on, made_by,
                             made_at, post, place, electronic, extract)
                        values (:document, :kind, :part, :number, :signer, :signedOn, :recipients, :copies, :madeOn, :by,
                                :at, :post, :place, :electronic, :extract)
                        returning copy_id
                        """)
                .param("document", copy.document().value())
                .param("kind", copy.kind().name())
                .param("part", copy.part())
                .param("number", copy.number())
                .param("signer", copy.signer())
                .param("signedOn", copy.signedOn())
                .param("recipients", copy.recipients())
                .param("copies", copy.copies())
                .param("madeOn", copy.madeOn())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("post", copy.form().post())
                .param("place", copy.form().place())
                .param("electronic", copy.form().electronic())
                .param("extract", copy.form().extract())
                .query(Long.class)
                .single();
    }
}

package damlam.exchange;

import damlam.documents.DocumentId;
import damlam.exchange.Partner.Code;
import damlam.exchange.Partner.Transport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ExchangeRows {
    private static final String MESSAGE = """
            select m.message_id, m.direction, m.partner_id, p.name, m.edoc_id, m.status, m.description, m.number,
                   m.subject, m.document_id, m.made_at, m.sent_at, m.tries, m.next_try_at, m.trouble, m.taken_by, m.draft,
                   m.received_at, m.refused_at, a.status as answer, a.description as answer_text, a.made_at as answered_at
            from exchange.message m
                join exchange.partner p on p.partner_id = m.partner_id
                left join lateral (select status, description, made_at from exchange.message
                                   where m.direction = 'OUT' and m.kind = 'DOCUMENT' and direction = 'IN'
                                     and kind = 'STATUS' and edoc_id = m.edoc_id and partner_id = m.partner_id
                                   order by made_at desc, message_id desc limit 1) a on true
            """;

    private final JdbcClient jdbc;

    ExchangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> partners() {
        Map<Long, List<Code>> codes = new TreeMap<>();
        jdbc.sql("select partner_id, code, valid_from, valid_to, source from exchange.code order by code_id")
                .query((row, i) -> codes.computeIfAbsent(row.getLong("partner_id"), any -> new ArrayList<>())
                        .add(new Code(
                                new AgencyCode(row.getString("code")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("source"))))
                .list();
        List<Partner> all = new ArrayList<>(
                List.of(new Partner(0, "", Transport.FOLDER, "", false, true, codes.getOrDefault(0L, List.of()))));
        all.addAll(jdbc.sql("select * from exchange.partner order by name, partner_id")
                .query((row, i) -> new Partner(
                        row.getLong("partner_id"),
                        row.getString("name"),
                        Transport.valueOf(row.getString("transport")),
                        row.getString("address"),
                        !row.getString("secret").isEmpty(),
                        row.getBoolean("active"),
                        codes.getOrDefault(row.getLong("partner_id"), List.of())))
                .list());
        return all;
    }

    String secret(long partner) {
        return jdbc.sql("select secret from exchange.partner where partner_id = :id")
                .param("id", partner)
                .query(String.class)
                .optional()
                .orElse("");
    }

    long insertPartner(String name, Transport transport, String address, String secret) {
        return jdbc.sql("""
                        insert into exchange.partner (name, transport, address, secret, active)
                        values (:name, :transport, :address, :secret, true) returning partner_id
                        """)
                .param("name", name)
                .param("transport", transport.name())
                .param("address", address)
                .param("secret", secret)
                .query(Long.class)
                .single();
    }

    /// @param secret empty keeps the one there is
    void updatePartner(long id, String name, Transport transport, String address, String secret, boolean active) {
        jdbc.sql("""
                        update exchange.partner
                        set name = :name, transport = :transport, address = :address, active = :active,
                            secret = case when :secret = '' then secret else :secret end
                        where partner_id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param("transport", transport.name())
                .param("address", address)
                .param("secret", secret)
                .param("active", active)
                .update();
    }

    /// @param partner 0 for ourselves
    void insertCode(long partner, Code code) {
        jdbc.sql("""
                        insert into exchange.code (partner_id, code, valid_from, valid_to, source)
                        values (:partner, :code, :from, :to, :source)
                        """)
                .param("partner", partner == 0 ? null : partner)
                .param("code", code.code().value())
                .param("from", code.from())
                .param("to", code.to())
                .param("source", code.source())
                .update();
    }

    /// @return false if the code is somebody's from that day already
    boolean isFree(AgencyCode code, LocalDate from) {
        return jdbc.sql("select not exists (select from exchange.code where code = :code and valid_from = :from)")
                .param("code", code.value())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /// A message as it enters.
    ///
    /// @param nextTryAt null for one that came in
    @SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
    record New(
            boolean incoming,
            long partner,
            String identity,
            String edocId,
            @Nullable StatusCode status,
            String description,
            String number,
            String subject,
            @Nullable DocumentId document,
            byte[] file,
            Instant madeAt,
            @Nullable Instant nextTryAt) {}

    /// @return empty if it is there already
    Optional<Long> insert(New message) {
        return jdbc.sql("""
                        insert into exchange.message (direction, partner_id, kind, identity, edoc_id, status, description,
                            number, subject, document_id, file, made_at, next_try_at)
                        values (:direction, :partner, :kind, :identity, :edoc, :status, :description, :number, :subject,
                            :document, :file, :at, :next)
                        on conflict (direction, partner_id, identity) do nothing
                        returning message_id
                        """)
                .param("direction", message.incoming ? "IN" : "OUT")
                .param("partner", message.partner)
                .param("kind", message.status == null ? "DOCUMENT" : "STATUS")
                .param("identity", message.identity)
                .param("edoc", message.edocId)
                .param("status", message.status == null ? null : message.status.code())
                .param("description", message.description)
                .param("number", message.number)
                .param("subject", message.subject)
                .param("document", message.document == null ? null : message.document.value())
                .param("file", message.file)
                .param("at", Timestamp.from(message.madeAt))
                .param("next", message.nextTryAt == null ? null : Timestamp.from(message.nextTryAt))
                .query(Long.class)
                .optional();
    }

    byte[] file(long message) {
        return jdbc.sql("select file from exchange.message where message_id = :id")
                .param("id", message)
                .query(byte[].class)
                .single();
    }

    Optional<Message> find(long id) {
        return jdbc.sql(MESSAGE + " where m.message_id = :id")
                .param("id", id)
                .query((row, i) -> message(row))
                .optional();
    }

    /// Documents alone, the latest first.
    List<Message> documents(boolean incoming, int limit) {
        return jdbc.sql(
                        MESSAGE
                                + " where m.direction = :direction and m.kind = 'DOCUMENT' order by m.message_id desc limit :limit")
                .param("direction", incoming ? "IN" : "OUT")
                .param("limit", limit)
                .query((row, i) -> message(row))
                .list();
    }

    List<Tally> tallies() {
        return jdbc.sql("""
                        select p.partner_id, count(o.message_id) as sent,
                               count(o.message_id) filter (where a.at is null) as unanswered,
                               min(o.made_at) filter (where a.at is null) as since,
                               (select max(made_at) from exchange.message
                                where partner_id = p.partner_id and direction = 'IN') as heard
                        from exchange.partner p
                            left join exchange.message o
                                on o.partner_id = p.partner_id and o.direction = 'OUT' and o.kind = 'DOCUMENT'
                            left join lateral (select max(made_at) as at from exchange.message
                                               where edoc_id = o.edoc_id and partner_id = o.partner_id
                                                 and direction = 'IN' and kind = 'STATUS') a on true
                        group by p.partner_id
                        """)
                .query((row, i) -> new Tally(
                        row.getLong("partner_id"),
                        row.getLong("sent"),
                        row.getLong("unanswered"),
                        instant(row, "since"),
                        instant(row, "heard")))
                .list();
    }

    long waiting() {
        return jdbc.sql("""
                        select count(*) from exchange.message
                        where direction = 'IN' and kind = 'DOCUMENT' and taken_by is null and refused_at is null
                        """).query(Long.class).single();
    }

    /// The next one whose time has come, locked until the transaction ends.
    Optional<Message> nextToSend(Instant now) {
        return jdbc.sql(MESSAGE + """
                        where m.message_id = (select message_id from exchange.message
                                              where direction = 'OUT' and sent_at is null and next_try_at <= :now
                                              order by next_try_at, message_id limit 1 for update skip locked)
                        """)
                .param("now", Timestamp.from(now))
                .query((row, i) -> message(row))
                .optional();
    }

    void sent(long id, Instant at) {
        jdbc.sql("""
                        update exchange.message set sent_at = :at, tries = tries + 1, next_try_at = null, trouble = ''
                        where message_id = :id
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    void notSent(long id, String trouble, Instant nextTry) {
        jdbc.sql("""
                        update exchange.message set tries = tries + 1, trouble = :trouble, next_try_at = :next
                        where message_id = :id
                        """)
                .param("id", id)
                .param("trouble", trouble)
                .param("next", Timestamp.from(nextTry))
                .update();
    }

    /// @return false if somebody else was quicker
    boolean take(long id, long person, UUID draft) {
        return jdbc.sql("""
                        update exchange.message set taken_by = :person, draft = :draft
                        where message_id = :id and taken_by is null and refused_at is null
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("draft", draft)
                        .update()
                == 1;
    }

    /// @return false if it was taken or refused already
    boolean refuse(long id, long person, Instant at) {
        return jdbc.sql("""
                        update exchange.message set taken_by = :person, refused_at = :at
                        where message_id = :id and taken_by is null and refused_at is null
                        """)
                        .param("id", id)
                        .param("person", person)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Message> takenNotReceived() {
        return jdbc.sql(MESSAGE + " where m.draft is not null and m.received_at is null order by m.message_id")
                .query((row, i) -> message(row))
                .list();
    }

    void received(long id, Instant at) {
        jdbc.sql("update exchange.message set received_at = :at where message_id = :id and received_at is null")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Message message(ResultSet row) throws SQLException {
        long document = row.getLong("document_id");
        long taken = row.getLong("taken_by");
        return new Message(
                row.getLong("message_id"),
                row.getString("direction").equals("IN"),
                row.getLong("partner_id"),
                row.getString("name"),
                row.getString("edoc_id"),
                status(row.getString("status")),
                row.getString("description"),
                row.getString("number"),
                row.getString("subject"),
                document == 0 ? null : new DocumentId(document),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "sent_at"),
                row.getInt("tries"),
                instant(row, "next_try_at"),
                row.getString("trouble"),
                taken == 0 ? null : Long.valueOf(taken),
                row.getObject("draft", UUID.class),
                instant(row, "received_at"),
                instant(row, "refused_at"),
                status(row.getString("answer")),
                row.getString("answer_text") == null ? "" : row.getString("answer_text"),
                instant(row, "answered_at"));
    }

    private static @Nullable StatusCode status(@Nullable String code) {
        return code == null ? null : StatusCode.of(code).orElseThrow();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

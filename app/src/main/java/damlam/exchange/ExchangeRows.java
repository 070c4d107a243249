package damlam.exchange;

import damlam.documents.DocumentId;
import damlam.journal.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ExchangeRows {
    private static final String MESSAGE = """
            select m.message_id, m.direction, m.partner_id, p.name, m.edoc_id, m.status, m.description, m.number,
                   m.subject, m.document_id, m.made_at, m.sent_at, m.tries, m.next_try_at, m.trouble, m.taken_by, m.draft,
                   m.received_at, m.refused_at, m.told, m.recall_by, m.recall_post, m.recall_at, m.recall_agreed,
                   r.at as recalled_at, r.reason as recall_reason,
                   a.status as answer, a.description as answer_text, a.made_at as answered_at
            from exchange.message m
                join exchange.partner p on p.partner_id = m.partner_id
                left join documents.recall r on r.document_id = m.document_id
                left join lateral (select status, description, made_at from exchange.message
                                   where m.kind = 'DOCUMENT' and direction = 'IN'
                                     and kind = 'STATUS' and edoc_id = m.edoc_id and partner_id = m.partner_id
                                   order by made_at desc, message_id desc limit 1) a on true
            """;

    private final JdbcClient jdbc;

    ExchangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /// What was said of a document, each way, in order.
    List<Message> statuses(long partner, String edocId) {
        return jdbc.sql(MESSAGE + """
                         where m.kind = 'STATUS' and m.partner_id = :partner and m.edoc_id = :edoc
                        order by m.made_at, m.message_id
                        """)
                .param("partner", partner)
                .param("edoc", edocId)
                .query((row, i) -> message(row))
                .list();
    }

    /// A document of ours on its way to each partner, in the order of sending.
    List<Message> sendings(DocumentId document) {
        return jdbc.sql(MESSAGE + """
                         where m.direction = 'OUT' and m.kind = 'DOCUMENT' and m.document_id = :document
                        order by m.message_id
                        """)
                .param("document", document.value())
                .query((row, i) -> message(row))
                .list();
    }

    /// To whom a document was sent.
    Set<Long> sentTo(DocumentId document) {
        return Set.copyOf(jdbc.sql("""
                        select partner_id from exchange.message
                        where direction = 'OUT' and kind = 'DOCUMENT' and document_id = :document
                        """)
                .param("document", document.value())
                .query(Long.class)
                .list());
    }

    /// Whether a document went to or came from a partner.
    boolean knows(long partner, String edocId) {
        return jdbc.sql("""
                        select exists (select from exchange.message
                                       where kind = 'DOCUMENT' and partner_id = :partner and edoc_id = :edoc)
                        """)
                .param("partner", partner)
                .param("edoc", edocId)
                .query(Boolean.class)
                .single();
    }

    /// The message of that identity that is here already.
    Optional<Message> known(long partner, String identity) {
        return jdbc.sql(MESSAGE + " where m.direction = 'IN' and m.partner_id = :partner and m.identity = :identity")
                .param("partner", partner)
                .param("identity", identity)
                .query((row, i) -> message(row))
                .optional();
    }

    List<Tally> tallies() {
        return jdbc.sql("""
                        select p.partner_id, count(o.sent_at) as sent,
                               count(o.sent_at) filter (where a.at is null) as unanswered,
                               count(o.message_id) filter (where o.sent_at is null and not exists
                                   (select from documents.recall r where r.document_id = o.document_id)) as trying,
                               min(o.sent_at) filter (where a.at is null) as since,
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
                        row.getLong("trying"),
                        instant(row, "since"),
                        instant(row, "heard")))
                .list();
    }

    long waiting() {
        return jdbc.sql("""
                        select count(*) from exchange.message
                        where direction = 'IN' and kind = 'DOCUMENT' and taken_by is null and refused_at is null
                          and recall_agreed is not true
                        """).query(Long.class).single();
    }

    /// The next one whose time has come, locked until the transaction ends. A document that was
    /// recalled stays here.
    Optional<Message> nextToSend(Instant now) {
        return jdbc.sql(MESSAGE + """
                        where m.message_id = (select message_id from exchange.message
                                              where direction = 'OUT' and sent_at is null and next_try_at <= :now
                                                and not exists (select from documents.recall
                                                                where document_id = message.document_id)
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
                        where message_id = :id and taken_by is null and refused_at is null and recall_agreed is not true
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

    void received(long id, DocumentId document, Instant at) {
        jdbc.sql("""
                        update exchange.message set received_at = :at, document_id = :document
                        where message_id = :id and received_at is null
                        """)
                .param("id", id)
                .param("document", document.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What is in our register and not settled, as far as its sender knows.
    List<Message> underWay() {
        return jdbc.sql(MESSAGE + """
                         where m.direction = 'IN' and m.received_at is not null and m.told <> '06'
                          and m.document_id is not null and m.recall_agreed is not true
                        order by m.message_id
                        """).query((row, i) -> message(row)).list();
    }

    void told(long id, StatusCode code) {
        jdbc.sql("update exchange.message set told = :code where message_id = :id")
                .param("id", id)
                .param("code", code.code())
                .update();
    }

    /// How far the work is that was given out by a document, or by one that encloses it.
    ///
    /// @param begun cases that somebody has begun, and `open` those that are not done
    record Work(long begun, long open) {}

    Work work(DocumentId document) {
        return jdbc.sql("""
                        select count(*) filter (where p.state not in ('UNOPENED', 'QUEUED')) as begun,
                               count(*) filter (where p.state <> 'DONE') as open
                        from directives.directive x
                            join cases.work w on w.directive_id = x.directive_id and w.parent_id is null
                            join cases.position p on p.case_id = w.case_id
                        where x.state = 'ISSUED'
                          and (x.document_id = :document
                               or x.document_id in (select c.document_id from documents.citation c
                                                    where c.attached_id = :document and c.enclosed))
                        """)
                .param("document", document.value())
                .query((row, i) -> new Work(row.getLong("begun"), row.getLong("open")))
                .single();
    }

    /// What we recalled after it went out, or may have, and whose receiver was not told so.
    List<Message> recalledUntold() {
        return jdbc.sql(MESSAGE + """
                         where m.direction = 'OUT' and m.kind = 'DOCUMENT' and r.document_id is not null
                          and (m.sent_at is not null or m.tries > 0)
                          and not exists (select from exchange.message s
                                          where s.direction = 'OUT' and s.partner_id = m.partner_id
                                            and s.edoc_id = m.edoc_id and s.status = '13')
                        order by m.message_id
                        """).query((row, i) -> message(row)).list();
    }

    /// @param asked when the sender asked for it
    /// @return false if that was answered already
    boolean answerRecall(long id, Actor by, boolean agreed, Instant asked, Instant at) {
        return jdbc.sql("""
                        update exchange.message set recall_by = :person, recall_post = :post, recall_at = :at, recall_agreed = :agreed
                        where message_id = :id and (recall_at is null or recall_at < :asked)
                          and recall_agreed is not true
                        """)
                        .param("id", id)
                        .param("person", by.personId())
                        .param("post", by.postId())
                        .param("agreed", agreed)
                        .param("asked", Timestamp.from(asked))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Message message(ResultSet row) throws SQLException {
        long document = row.getLong("document_id");
        long taken = row.getLong("taken_by");
        long recall = row.getLong("recall_by");
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
                row.getString("told"),
                recall == 0 ? null : new Actor(recall, row.getLong("recall_post"), null),
                instant(row, "recall_at"),
                row.getBoolean("recall_agreed"),
                instant(row, "recalled_at"),
                row.getString("recall_reason") == null ? "" : row.getString("recall_reason"),
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

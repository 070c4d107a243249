package damlam.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What documents say of each other: whom they cite, and what they enclose.
@Component
class CitationRows {
    private static final String CITED = """
            select citation_id, number, dated, issuer, enclosed,
                   (select d.document_id from documents.document d
                    where d.document_id = attached_id and not d.restricted) as attached_id
            from documents.citation
            where document_id = :document
            order by seq
            """;
    private static final String HELD = """
            select c.citation_id, d.document_id
            from documents.citation c
                join documents.document d on d.compared = c.compared
            where c.document_id = :document and c.attached_id is null and d.document_id <> :document
              and not d.restricted
              and (lower(d.issuer) = lower(c.issuer) or d.issuer = '' or c.issuer = '')
            """;
    /// A document's own hash first, then those of what is enclosed in it and here.
    private static final String PARTS = """
            select p.document_id, v.hash
            from (select document_id, 0 as seq, document_id as part from documents.document
                  where document_id = any(:documents)
                  union all
                  select document_id, seq, attached_id from documents.citation
                  where document_id = any(:documents) and enclosed and attached_id is not null) p
                cross join lateral (select hash from documents.version where document_id = p.part
                                    order by version_no desc limit 1) v
            order by p.document_id, p.seq
            """;
    /// The same as they stood at an instant; of what was not here yet, the first.
    private static final String PARTS_THEN = """
            select p.document_id, v.hash
            from (select document_id, 0 as seq, document_id as part from documents.document
                  where document_id = :document
                  union all
                  select document_id, seq, attached_id from documents.citation
                  where document_id = :document and enclosed and attached_at < :before) p
                cross join lateral (select hash from documents.version where document_id = p.part
                                    order by made_at < :before desc,
                                             case when made_at < :before then version_no else -version_no end desc
                                    limit 1) v
            order by p.document_id, p.seq
            """;

    private final JdbcClient jdbc;

    CitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            DocumentId document, int seq, String number, @Nullable LocalDate dated, String issuer, boolean enclosed) {
        jdbc.sql("""
                        insert into documents.citation (document_id, seq, number, dated, issuer, enclosed)
                        values (:document, :seq, :number, :dated, :issuer, :enclosed)
                        """)
                .param("document", document.value())
                .param("seq", seq)
                .param("number", number)
                .param("dated", dated)
                .param("issuer", issuer)
                .param("enclosed", enclosed)
                .update();
    }

    record Row(long id, String number, @Nullable LocalDate dated, String issuer, boolean enclosed, long attached) {}

    List<Row> cited(DocumentId document) {
        return jdbc.sql(CITED)
                .param("document", document.value())
                .query((row, i) -> new Row(
                        row.getLong("citation_id"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("issuer"),
                        row.getBoolean("enclosed"),
                        row.getLong("attached_id")))
                .list();
    }

    /// What stands in the registers under the numbers that a document cites and nobody has attached,
    /// of the same issuer where both name one. Numbers are compared by letters and digits only.
    ///
    /// @return by citation
    Map<Long, List<DocumentId>> held(DocumentId document) {
        Map<Long, List<DocumentId>> held = new HashMap<>();
        jdbc.sql(HELD)
                .param("document", document.value())
                .query((row, i) -> held.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new DocumentId(row.getLong(2))))
                .list();
        return held;
    }

    List<Document> citing(DocumentId document) {
        return jdbc.sql(DocumentRows.DOCUMENT + """
                         where d.document_id in (select document_id from documents.citation where attached_id = :document)
                           and not d.restricted
                         order by d.document_id
                        """)
                .param("document", document.value())
                .query((row, i) -> DocumentRows.document(row))
                .list();
    }

    /// @return false if the citation is not this document's, or something is attached already
    boolean attach(DocumentId document, long citation, DocumentId attached, Instant at) {
        return jdbc.sql("""
                        update documents.citation set attached_id = :attached, attached_at = :at
                        where citation_id = :citation and document_id = :document and attached_id is null
                        """)
                        .param("attached", attached.value())
                        .param("at", Timestamp.from(at))
                        .param("citation", citation)
                        .param("document", document.value())
                        .update()
                == 1;
    }

    Map<DocumentId, List<TextHash>> parts(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        Map<DocumentId, List<TextHash>> parts = new HashMap<>();
        jdbc.sql(PARTS)
                .param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) -> parts.computeIfAbsent(new DocumentId(row.getLong(1)), id -> new ArrayList<>())
                        .add(TextHash.stored(row.getBytes(2))))
                .list();
        return parts;
    }

    List<TextHash> parts(DocumentId document, Instant before) {
        return jdbc.sql(PARTS_THEN)
                .param("document", document.value())
                .param("before", Timestamp.from(before))
                .query((row, i) -> TextHash.stored(row.getBytes(2)))
                .list();
    }
}

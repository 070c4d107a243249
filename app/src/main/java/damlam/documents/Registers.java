package damlam.documents;

import damlam.documents.RegisterQuery.Found;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Finds documents: by register, by words, by number.
@Component
class Registers {
    /// Whether a document has the words; the question is parsed once.
    private static final String SAYS = "d.search @@ (select to_tsquery('simple', :words))";

    /// Whether a number is the one asked for or begins so; 79 does not begin 799.
    private static final String NUMBERED =
            "(%1$s.compared like :number || '%%' and substring(%1$s.number, '\\d+') = :digits)";

    private final JdbcClient jdbc;

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found list(RegisterQuery query, String words, Sights sights) {
        String order = query.descending() ? " desc nulls last" : " asc nulls last";
        String column = switch (query.sort()) {
            case ARRIVAL -> "d.register_year" + order + ", coalesce(d.arrival_no, d.document_id)";
            case NUMBER -> "nullif(regexp_replace(d.number, '\\D.*', ''), '')::numeric" + order + ", d.number";
            case DATED -> "d.dated";
            case ISSUER -> "d.issuer";
            case SUBJECT -> "d.subject";
        };
        String ordered = " order by " + column + order + ", d.document_id" + order;
        // Which documents comes first, what is shown of them after.
        String shown = "select d.document_id from documents.document d" + where(query, words, sights) + ordered
                + " limit :limit offset :offset";
        List<Document> lines = asked(
                        DocumentRows.DOCUMENT + " where d.document_id in (" + shown + ")" + ordered, query, words)
                .param("limit", RegisterQuery.PAGE_LINES)
                .param("offset", (query.page() - 1) * RegisterQuery.PAGE_LINES)
                .query((row, i) -> DocumentRows.document(row))
                .list();
        int count = asked("select count(*) from documents.document d" + where(query, words, sights), query, words)
                .query(Integer.class)
                .single();
        return new Found(lines, count);
    }

    /// Only what is asked for is compared, so that an index can answer it.
    private static String where(RegisterQuery query, String words, Sights sights) {
        return " where d.direction = :direction"
                + (query.year() == null ? "" : " and d.register_year = :year")
                + (query.type().isEmpty() ? "" : " and d.type = :type")
                + (words.isEmpty() ? "" : " and " + SAYS)
                + (sights.everything() ? "" : " and " + sights.sql("d.document_id", false));
    }

    private StatementSpec asked(String sql, RegisterQuery query, String words) {
        return jdbc.sql(sql)
                .param("direction", query.direction().name())
                .param("year", query.year())
                .param("type", query.type())
                .param("words", words);
    }

    /// @param number as [SearchWords#number(String)]; one that no document has where what was typed is none
    Found search(String words, String number, Sights sights, int limit, int offset) {
        String searched = " where " + SAYS + " and " + sights.sql("d.document_id", false);
        String order = " order by d.compared = :number desc, " + NUMBERED.formatted("d")
                + " desc, d.dated desc nulls last, d.document_id desc";
        // Which documents comes first, what is shown of them after: a word of two letters is in nearly all.
        String shown =
                "select d.document_id from documents.document d" + searched + order + " limit :limit offset :offset";
        List<Document> lines = jdbc.sql(DocumentRows.DOCUMENT + " where d.document_id in (" + shown + ")" + order)
                .param("words", words)
                .param("number", number)
                .param("digits", digits(number))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> DocumentRows.document(row))
                .list();
        int count = jdbc.sql("select count(*) from documents.document d" + searched)
                .param("words", words)
                .query(Integer.class)
                .single();
        return new Found(lines, count);
    }

    private static String digits(String number) {
        return number.replaceFirst("\\D.*", "");
    }

    /// Documents of a number, and those that cite one of it.
    ///
    /// @param number as [SearchWords#number(String)], beginning with a digit
    List<DocumentId> numbered(String words, String number) {
        String cites = "exists (select from documents.citation c where c.document_id = d.document_id and "
                + NUMBERED.formatted("c") + ")";
        return jdbc.sql("select d.document_id from documents.document d where " + SAYS + " and ("
                        + NUMBERED.formatted("d") + " or " + cites + ") order by d.document_id desc")
                .param("words", words)
                .param("number", number)
                .param("digits", digits(number))
                .query((row, i) -> new DocumentId(row.getLong(1)))
                .list();
    }

    /// Two questions, each by its index: the same number, whatever signs and accents it was typed with, or
    /// the same day.
    ///
    /// @param dated null where it is not known
    List<Document> alike(String number, String issuer, @Nullable LocalDate dated) {
        return jdbc.sql(DocumentRows.DOCUMENT + """
                         where d.number <> '' and not d.restricted
                           and (d.compared = nullif(:compared, '')
                                or d.dated = cast(:dated as date) and substring(d.number, '^\\d+') = :digits)
                           and (starts_with(lower(d.issuer), lower(:issuer)) or starts_with(lower(:issuer), lower(d.issuer)))
                         order by d.document_id
                        """)
                .param("compared", SearchWords.number(number))
                .param("digits", digits(number))
                .param("dated", dated)
                .param("issuer", issuer)
                .query((row, i) -> DocumentRows.document(row))
                .list();
    }
}

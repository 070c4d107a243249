package damlam.oversight;

import damlam.cases.CaseId;
import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signatures, recommendations and conclusions as rows.
@Component
class ClosingRows {
    private static final String RECOMMENDATIONS = """
            select r.*, d.no is not null as dropped, c.case_id
            from oversight.recommendation r
                left join oversight.recommendation_drop d using (inspection_id, no)
                left join oversight.recommended c using (inspection_id, no)
            where inspection_id = any(:ids)
            order by inspection_id, no
            """;

    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InspectionId id, MinutesNumber number, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.minutes_number (inspection_id, serial, symbol, person_id, at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.value(), number.serial(), number.symbol(), by.value(), Timestamp.from(at))
                .update();
    }

    void insert(InspectionId id, Signature signature) {
        jdbc.sql("insert into oversight.signature (inspection_id, side, signed, words, text_hash, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        signature.side().name(),
                        signature.signed(),
                        signature.words(),
                        signature.textHash(),
                        signature.by().value(),
                        Timestamp.from(signature.at()))
                .update();
    }

    void insert(InspectionId id, Recommendation said) {
        jdbc.sql("insert into oversight.recommendation (inspection_id, no, words, unit_id, due_on, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        said.no(),
                        said.words(),
                        said.unit().value(),
                        said.dueOn(),
                        said.by().value(),
                        Timestamp.from(said.at()))
                .update();
    }

    void drop(InspectionId id, int no, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.recommendation_drop (inspection_id, no, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), no, by.value(), Timestamp.from(at))
                .update();
    }

    void insert(InspectionId id, Conclusion conclusion) {
        jdbc.sql("insert into oversight.conclusion (inspection_id, words, basis, document_id, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(conclusion.words())
                .param(conclusion.basis())
                .param(
                        conclusion.document() == null
                                ? null
                                : conclusion.document().value())
                .param(conclusion.by().value())
                .param(Timestamp.from(conclusion.at()))
                .update();
    }

    void recommended(InspectionId id, int no, CaseId made) {
        jdbc.sql("insert into oversight.recommended (inspection_id, no, case_id) values (?, ?, ?)")
                .params(id.value(), no, made.value())
                .update();
    }

    Map<Long, List<Signature>> signatures(Long[] ids) {
        return InspectionRows.grouped(
                jdbc,
                "select * from oversight.signature where inspection_id = any(:ids) order by at",
                ids,
                row -> new Signature(
                        Signature.Side.valueOf(row.getString("side")),
                        row.getBoolean("signed"),
                        row.getString("words"),
                        row.getString("text_hash"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()));
    }

    Map<Long, List<Recommendation>> recommendations(Long[] ids) {
        return InspectionRows.grouped(jdbc, RECOMMENDATIONS, ids, row -> {
            long made = row.getLong("case_id");
            return new Recommendation(
                    row.getInt("no"),
                    row.getString("words"),
                    new UnitId(row.getLong("unit_id")),
                    row.getObject("due_on", LocalDate.class),
                    new PersonId(row.getLong("person_id")),
                    row.getTimestamp("at").toInstant(),
                    row.getBoolean("dropped"),
                    made == 0 ? null : new CaseId(made));
        });
    }

    Map<Long, Conclusion> conclusions(Long[] ids) {
        return InspectionRows.single(
                jdbc, "select * from oversight.conclusion where inspection_id = any(:ids)", ids, row -> {
                    long document = row.getLong("document_id");
                    return new Conclusion(
                            row.getString("words"),
                            row.getString("basis"),
                            document == 0 ? null : new DocumentId(document),
                            new PersonId(row.getLong("person_id")),
                            row.getTimestamp("at").toInstant());
                });
    }
}

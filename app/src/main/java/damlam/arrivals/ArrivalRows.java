package damlam.arrivals;

import damlam.arrivals.Standing.Stage;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ArrivalRows {
    /// When work was given out by a document, or by one that encloses it.
    private static final String CASE = """
            select min(x.issued_at) as issued_at
            from directives.directive x
            where x.state = 'ISSUED'
              and (x.document_id = d.document_id
                   or x.document_id in (select c.document_id from documents.citation c
                                        where c.attached_id = d.document_id and c.enclosed))
            """;
    private static final String STANDING = """
            select d.document_id, s.step_no, s.kind, s.to_person, s.to_unit, s.since, s.due_on, i.issued_at
            from documents.document d
                left join arrivals.standing s on s.document_id = d.document_id
                cross join lateral (%s) i
            where d.direction = 'INCOMING'
            """.formatted(CASE);
    private static final String OPEN = """
             and not exists (select from arrivals.standing e where e.document_id = d.document_id and e.settled)
             and i.issued_at is null
            """;
    /// What is restricted is there for those it names. There are few of them, and they are found by an index of
    /// their own.
    private static final String READABLE = """
             and d.document_id not in (
                select x.document_id from documents.document x
                where x.restricted and not exists (select from documents.reader r
                                                   where r.document_id = x.document_id and r.person_id = :person))
            """;
    private static final String UNSETTLED = STANDING + OPEN + READABLE + """
             and (:all or s.to_person = :person or s.to_unit = any(:units))
            order by d.arrived_on, d.document_id
            """;

    /// How many are unsettled, and since when the oldest is.
    record Age(int count, @Nullable LocalDate oldest) {}

    private final JdbcClient jdbc;
    private final Documents documents;

    ArrivalRows(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    private record Line(
            DocumentId id,
            int stepNo,
            @Nullable Stage stage,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            @Nullable Instant since,
            @Nullable LocalDate dueOn,
            @Nullable Instant issued) {
        static Line of(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            long person = row.getLong("to_person");
            long unit = row.getLong("to_unit");
            Timestamp since = row.getTimestamp("since");
            Timestamp issued = row.getTimestamp("issued_at");
            return new Line(
                    new DocumentId(row.getLong("document_id")),
                    row.getInt("step_no"),
                    kind == null ? null : Stage.after(Step.Kind.valueOf(kind)),
                    person == 0 ? null : new PersonId(person),
                    unit == 0 ? null : new UnitId(unit),
                    since == null ? null : since.toInstant(),
                    row.getObject("due_on", LocalDate.class),
                    issued == null ? null : issued.toInstant());
        }

        Standing with(Document document) {
            if (stage != null && stage.settled() && since != null) {
                return new Standing(document, stage, stepNo, person, unit, since, dueOn);
            }
            if (issued != null) {
                return new Standing(document, Stage.CASE, stepNo, person, unit, issued, dueOn);
            }
            return stage == null || since == null
                    ? new Standing(
                            document, Stage.TO_SUBMIT, 0, document.registeredBy(), null, document.registeredAt(), null)
                    : new Standing(document, stage, stepNo, person, unit, since, dueOn);
        }
    }

    private List<Standing> with(List<Line> lines) {
        Map<DocumentId, Document> known = documents
                .all(lines.stream().map(Line::id).toList())
                .stream()
                .collect(Collectors.toMap(Document::id, one -> one));
        List<Standing> all = new ArrayList<>();
        for (Line line : lines) {
            Document document = known.get(line.id());
            if (document != null) {
                all.add(line.with(document));
            }
        }
        return all;
    }

    Map<DocumentId, Standing> standings(List<DocumentId> ids) {
        Map<DocumentId, Standing> found = new HashMap<>();
        with(jdbc.sql(STANDING + " and d.document_id = any(:ids)")
                        .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                        .query((row, i) -> Line.of(row))
                        .list())
                .forEach(one -> found.put(one.document().id(), one));
        return found;
    }

    /// What is not settled, the oldest first: all of it, or what lies with a person or with units.
    List<Standing> unsettled(boolean all, PersonId person, Long[] units, int limit, int offset) {
        return with(jdbc.sql(UNSETTLED + " limit :limit offset :offset")
                .param("all", all)
                .param("person", person.value())
                .param("units", units)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> Line.of(row))
                .list());
    }

    Age age(PersonId person) {
        return jdbc.sql("""
                        select count(*), min(d.arrived_on)
                        from documents.document d cross join lateral (%s) i
                        where d.direction = 'INCOMING'
                        """.formatted(CASE) + OPEN + READABLE)
                .param("person", person.value())
                .query((row, i) -> new Age(row.getInt(1), row.getObject(2, LocalDate.class)))
                .single();
    }

    /// Not yet laid before anybody, registered by this person or by one who has left.
    List<Standing> toSubmit(PersonId person, Long[] present) {
        return with(jdbc.sql(STANDING + READABLE + """
                         and s.step_no is null and i.issued_at is null
                         and (d.registered_by = :person or not d.registered_by = any(:present))
                        order by d.document_id
                        """)
                .param("person", person.value())
                .param("present", present)
                .query((row, i) -> Line.of(row))
                .list());
    }

    List<DocumentId> answeredWith(DocumentId answer) {
        return jdbc.sql("select distinct document_id from arrivals.step where answer_id = :answer order by document_id")
                .param("answer", answer.value())
                .query((row, i) -> new DocumentId(row.getLong(1)))
                .list();
    }

    List<Step> steps(DocumentId id) {
        return steps(List.of(id)).getOrDefault(id, List.of());
    }

    Map<DocumentId, List<Step>> steps(List<DocumentId> ids) {
        Map<DocumentId, List<Step>> steps = new HashMap<>();
        jdbc.sql("select * from arrivals.step where document_id = any(:ids) order by document_id, step_no")
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, i) -> steps.computeIfAbsent(
                                new DocumentId(row.getLong("document_id")), id -> new ArrayList<>())
                        .add(step(row)))
                .list();
        return steps;
    }

    private static Step step(ResultSet row) throws SQLException {
        long forPerson = row.getLong("for_person");
        long toPerson = row.getLong("to_person");
        long toUnit = row.getLong("to_unit");
        long answer = row.getLong("answer_id");
        return new Step(
                row.getInt("step_no"),
                Step.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getLong("by_person")),
                forPerson == 0 ? null : new PersonId(forPerson),
                toPerson == 0 ? null : new PersonId(toPerson),
                toUnit == 0 ? null : new UnitId(toUnit),
                Arrays.stream((Long[]) row.getArray("with_units").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getObject("due_on", LocalDate.class),
                answer == 0 ? null : new DocumentId(answer),
                row.getString("words"));
    }

    void insert(DocumentId id, Step step) {
        PersonId forPerson = step.forPerson();
        PersonId toPerson = step.toPerson();
        UnitId toUnit = step.toUnit();
        DocumentId answer = step.answer();
        jdbc.sql("""
                        with made as (
                            insert into arrivals.step
                                (document_id, step_no, kind, at, by_person, for_person, to_person, to_unit, with_units,
                                 due_on, answer_id, words)
                            values (:document, :no, :kind, :at, :by, :for, :person, :unit, :with, :due, :answer, :words)
                            returning *)
                        insert into arrivals.standing (document_id, step_no, kind, to_person, to_unit, since, due_on)
                        select document_id, step_no, kind, to_person, to_unit, at, due_on from made
                        on conflict (document_id) do update
                        set step_no = excluded.step_no, kind = excluded.kind, to_person = excluded.to_person,
                            to_unit = excluded.to_unit, since = excluded.since, due_on = excluded.due_on
                        """)
                .param("document", id.value())
                .param("no", step.no())
                .param("kind", step.kind().name())
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by().value())
                .param("for", forPerson == null ? null : forPerson.value())
                .param("person", toPerson == null ? null : toPerson.value())
                .param("unit", toUnit == null ? null : toUnit.value())
                .param("with", step.withUnits().stream().map(UnitId::value).toArray(Long[]::new))
                .param("due", step.dueOn())
                .param("answer", answer == null ? null : answer.value())
                .param("words", step.words())
                .update();
    }
}

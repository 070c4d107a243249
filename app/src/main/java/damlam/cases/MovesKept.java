package damlam.cases;

import damlam.journal.RowsKept;
import damlam.journal.WordsKept;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves as rows: each repeats an act of the journal, words and all.
@Component
class MovesKept implements WordsKept, RowsKept {
    /// Acts from before leaves kept them apart say it in the leaf.
    private static final String DIFFERING = """
            with said as (
                select e.entry_id, l.leaf_no, e.at, e.person_id, e.post_id, e.for_person_id, e.text,
                       substring(e.subject from 6)::bigint as case_id,
                       coalesce(e.act, e.leaf)::jsonb -> 'facts' as facts
                from journal.entry e join journal.leaf l using (entry_id)
                where e.kind = 'cases.move'),
            by_move as (
                select *, (facts ->> 'no')::int as move_no from said)
            select coalesce(s.leaf_no, -1), 'cases.move ' || coalesce(m.case_id, s.case_id) || '/'
                       || coalesce(m.move_no, s.move_no)
            from by_move s full join cases.move m on m.case_id = s.case_id and m.move_no = s.move_no
            where (m.case_id is null
                or s.entry_id is null and not exists (
                    select from journal.entry e
                    where e.subject = 'case:' || m.case_id and e.kind = 'cases.move'
                      and (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::int = m.move_no)
                or s.entry_id is not null and (
                    m.kind is distinct from s.facts ->> 'move'
                    or m.at is distinct from s.at
                    or m.actor_id is distinct from s.person_id
                    or m.appointment_id is distinct from s.post_id
                    or m.for_person is distinct from s.for_person_id
                    or m.actor_unit is distinct from (s.facts ->> 'unit')::bigint
                    or m.to_unit is distinct from (s.facts ->> 'toUnit')::bigint
                    or m.to_person is distinct from (s.facts ->> 'toPerson')::bigint
                    or m.ground is distinct from s.facts ->> 'ground'
                    or m.due_on is distinct from (s.facts ->> 'dueOn')::date
                    or m.stance is distinct from s.facts ->> 'stance'
                    or m.own_authority is distinct from (s.facts ->> 'ownAuthority')::boolean
                    or right(coalesce(s.text, ''), length(m.words)) is distinct from m.words))
            order by 1, 2
            limit :most
            """;

    private final JdbcClient jdbc;

    MovesKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(long entryId) {
        jdbc.sql("select cases.forget_words(?)").param(entryId).query().listOfRows();
    }

    @Override
    public List<Differing> differing(int most) {
        return jdbc.sql(DIFFERING)
                .param("most", most)
                .query((row, i) -> new Differing(row.getLong(1), row.getString(2)))
                .list();
    }
}

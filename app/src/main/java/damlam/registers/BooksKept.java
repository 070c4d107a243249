package damlam.registers;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the registers say of sendings, as last entered, with whoever signed for them since; and copies. Older acts do
/// not say who signed a copy, what of the document it holds and in which form.
@Component
class BooksKept extends HeldRows {
    /// Entering says four texts, one below the other; signing for it says one.
    private static final HeldTable SENDINGS = new HeldTable(
            "registers.sending",
            List.of("registers.sending"),
            """
            select id as document_id, max(entry_id) filter (where entry_id = last) as entry_id,
                   max(leaf_no) filter (where entry_id = last) as leaf_no,
                   max(at) filter (where entry_id = last) as at,
                   max(person_id) filter (where entry_id = last) as person_id,
                   (array_agg(facts) filter (where entry_id = last))[1] as facts,
                   max(words) filter (where entry_id = last) as words,
                   bool_or(erased) filter (where entry_id = last) as erased,
                   string_agg(words, '; ' order by entry_id) filter (where entry_id > last) as signed,
                   bool_or(erased) filter (where entry_id > last) as unknown
            from (select *, max(entry_id) filter (
                        where facts ->> 'signedFor' is null
                          and (words like E'%\\n%\\n%\\n%' or erased and facts is not null))
                      over (partition by id) as last
                  from act) entered
            where last is not null
            group by id
            """,
            "select * from registers.sending",
            List.of("document_id"),
            HeldTable.otherInstant("entered_at") + """
             or r.entered_by is distinct from s.person_id
             or r.copies is distinct from (s.facts ->> 'copies')::int
             or r.sent_on is distinct from (s.facts ->> 'sentOn')::date
             or case when s.erased then r.recipients is distinct from s.words
                     when s.unknown then not starts_with(s.words, r.recipients || E'\\n' || r.copy_kept || E'\\n')
                     when s.signed is null
                        then concat_ws(E'\\n', r.recipients, r.copy_kept, r.received, r.note) is distinct from s.words
                     else r.received is distinct from concat_ws('; ', nullif(
                            substr(left(s.words, -length(r.note) - 1),
                                   length(r.recipients) + length(r.copy_kept) + 3), ''), s.signed)
                        or not starts_with(s.words, r.recipients || E'\\n' || r.copy_kept || E'\\n')
                        or right(s.words, length(r.note) + 1) is distinct from E'\\n' || r.note
                end
            """);
    private static final HeldTable COPIES = new HeldTable(
            "registers.copy",
            List.of("registers.copy"),
            "select *, (facts ->> 'copy')::bigint as copy_id from act",
            "select * from registers.copy",
            List.of("copy_id"),
            HeldTable.otherInstant("made_at") + """
             or r.made_by is distinct from s.person_id
             or r.document_id is distinct from s.id
             or r.kind is distinct from s.facts ->> 'kind'
             or r.copies is distinct from (s.facts ->> 'copies')::int
             or s.facts ->> 'signedOn' is not null and (
                    r.signed_on is distinct from (s.facts ->> 'signedOn')::date
                    or r.electronic is distinct from (s.facts ->> 'electronic')::boolean)
             or case when s.erased then r.recipients
                     when s.facts ->> 'signedOn' is null then r.number || E'\\n' || r.recipients
                     else concat_ws(E'\\n', r.number, r.recipients, r.signer, r.part, r.extract)
                end is distinct from s.words
            """);

    BooksKept(JdbcClient jdbc) {
        super(jdbc, "registers", List.of(SENDINGS, COPIES));
    }
}

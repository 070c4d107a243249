package damlam.documents;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents as registered, each of their texts and files, what was attached and what was taken back.
///
/// A text is hashed anew; of a file the fingerprint that the database makes whenever it is written is compared.
///
/// What older acts do not say yet is not held: of a registration all but direction, arrival number, number and
/// subject; the file, where there is a text; of a file put in another's place its text. Of a restricted document
/// nobody who reads the journal may learn the subject, so it is not said.
@Component
class DocumentsKept extends HeldRows {
    private static final HeldTable REGISTERED = new HeldTable(
            "documents.document",
            List.of("documents.register"),
            "select *, id as document_id from act",
            "select * from documents.document",
            List.of("document_id"),
            HeldTable.otherInstant("registered_at") + """
             or r.registered_by is distinct from s.person_id
             or r.direction is distinct from s.facts ->> 'direction'
             or r.arrival_no is distinct from (s.facts ->> 'arrivalNo')::int
             or s.facts ->> 'number' is not null and (
                    r.number is distinct from s.facts ->> 'number'
                    or r.dated is distinct from nullif(s.facts ->> 'dated', '')::date
                    or r.type is distinct from s.facts ->> 'type'
                    or r.channel is distinct from s.facts ->> 'channel'
                    or r.urgency is distinct from s.facts ->> 'urgency'
                    or r.arrived_on is distinct from nullif(s.facts ->> 'arrivedOn', '')::date
                    or r.restricted is distinct from (s.facts ->> 'restricted')::boolean
                    or coalesce(r.secrecy, '') is distinct from s.facts ->> 'secrecy')
             or s.facts ->> 'personal' is not null
                and r.personal is distinct from (s.facts ->> 'personal')::boolean
             or case when s.erased then r.subject
                     when r.restricted then r.number
                     when s.facts ->> 'number' is null then r.number || ' ' || r.subject
                     else concat_ws(E'\\n', r.number || ' ' || r.subject, r.issuer, r.signer)
                end is distinct from s.words
            """);
    private static final HeldTable TEXTS = new HeldTable(
            "documents.version",
            List.of("documents.register", "documents.version", "documents.file"),
            "select *, id as document_id, coalesce((facts ->> 'version')::int, 1) as version_no from act",
            """
            select *, encode(hash, 'hex') as named,
                   encode(case when file is not null and text !~ '\\S' then file_hash
                               else sha256(convert_to(text, 'UTF8')) end, 'hex') as text_hash
            from documents.version
            """,
            List.of("document_id", "version_no"),
            HeldTable.otherInstant("made_at") + """
             or r.made_by is distinct from s.person_id
             or r.named is distinct from r.text_hash
             or s.facts ->> 'hash' is not null and r.text_hash is distinct from s.facts ->> 'hash'
             or s.facts ->> 'file' is not null and coalesce(encode(r.file_hash, 'hex'), '') <> s.facts ->> 'file'
             or s.kind = 'documents.version' and r.reason is distinct from s.words
             or s.kind = 'documents.file' and r.file_name is distinct from s.words
            """);
    private static final HeldTable ATTACHED = new HeldTable(
            "documents.citation",
            List.of("documents.attach"),
            "select *, (facts ->> 'citation')::bigint as citation_id from act",
            "select * from documents.citation where attached_id is not null",
            List.of("citation_id"),
            HeldTable.otherInstant("attached_at") + """
             or r.document_id is distinct from s.id
             or r.attached_id is distinct from (s.facts ->> 'attached')::bigint
            """);
    private static final HeldTable RECALLED = new HeldTable(
            "documents.recall",
            List.of("documents.recall"),
            "select *, id as document_id from act",
            "select * from documents.recall",
            List.of("document_id"),
            HeldTable.otherInstant("at") + """
             or r.by_person is distinct from s.person_id
             or r.reason is distinct from s.words
            """);

    DocumentsKept(JdbcClient jdbc) {
        super(jdbc, "documents", List.of(REGISTERED, TEXTS, ATTACHED, RECALLED));
    }
}

package damlam.documents;

import damlam.access.CurrentPerson;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a clerk brought in and has not registered yet. A draft is registered once, however often
/// its form is sent.
@Component
public class Drafts {
    /// The longest head of an e-mail, and more than any other kind of file needs to be known by.
    private static final int START = 1 << 16;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /// @param text what was read from the file or pasted; may be empty
    /// @param problem why no text was read from the file; null where it was
    /// @param seen whether the text was seen on a picture, and is to be compared with it
    /// @param others what came with it and is not the document itself
    /// @param stated what the message that carried it says of it
    /// @param arrival how it came in, as far as that is known
    /// @param document what it was registered as; null before
    public record Draft(
            UUID token,
            String text,
            @Nullable OriginalFile file,
            @Nullable Reason problem,
            boolean seen,
            List<Other> others,
            Stated stated,
            Arrival arrival,
            @Nullable DocumentId document) {
        public Draft {
            others = List.copyOf(others);
        }
    }

    /// A file that came with a draft: all its bytes are read where they are asked for.
    ///
    /// @param start as much of it as tells what it is
    /// @param size of the whole, in bytes
    public record Other(OriginalFile start, long size) {
        public String name() {
            return start.name();
        }
    }

    /// Keeps what came in, for the person who brought it.
    @Transactional
    public UUID keep(CurrentPerson by, Brought what) {
        UUID token = UUID.randomUUID();
        Reason problem = what.problem();
        Stated stated = what.stated();
        jdbc.sql("""
                        insert into documents.draft (token, person_id, at, text, problem, seen, channel, urgency, arrived_on,
                            stated_number, stated_dated, stated_issuer, stated_type, stated_subject, stated_signer)
                        values (:token, :person, :at, :text, :problem, :seen, :channel, :urgency, :arrived,
                            :number, :dated, :issuer, :type, :subject, :signer)
                        """)
                .param("token", token)
                .param("person", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("text", kept(what.text()))
                .param("problem", problem == null ? null : problem.name())
                .param("seen", what.seen())
                .param("channel", what.arrival().channel().name())
                .param("urgency", what.arrival().urgency().name())
                .param("arrived", what.arrival().on())
                .param("number", stated.number())
                .param("dated", stated.date())
                .param("issuer", stated.issuer())
                .param("type", stated.type())
                .param("subject", stated.subject())
                .param("signer", stated.signer())
                .update();
        keepFile(token, what.file());
        keepOthers(token, what.others());
        return token;
    }

    private static String kept(String text) {
        return text.replace("\r\n", "\n").replace('\u0000', '\ufffd');
    }

    private void keepFile(UUID token, @Nullable OriginalFile file) {
        jdbc.sql("""
                        update documents.draft set file = :file, file_name = :name, media_type = :type
                        where token = :token
                        """)
                .param("file", file == null ? null : file.bytes())
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.mediaType())
                .param("token", token)
                .update();
    }

    private void keepOthers(UUID token, List<OriginalFile> others) {
        for (int i = 0; i < others.size(); i++) {
            jdbc.sql("""
                            insert into documents.draft_attachment (token, seq, file_name, media_type, file)
                            values (:token, :seq, :name, :type, :file)
                            """)
                    .param("token", token)
                    .param("seq", i + 1)
                    .param("name", others.get(i).name())
                    .param("type", others.get(i).mediaType())
                    .param("file", others.get(i).bytes())
                    .update();
        }
    }

    /// The person's own draft.
    public Optional<Draft> find(PersonId person, UUID token) {
        List<Other> others = named(token);
        return jdbc.sql("select * from documents.draft where token = :token and person_id = :person")
                .param("token", token)
                .param("person", person.value())
                .query((row, i) -> draft(row, others))
                .optional();
    }

    private List<OriginalFile> others(UUID token) {
        return jdbc.sql("""
                        select file_name, media_type, file from documents.draft_attachment
                        where token = :token order by seq
                        """)
                .param("token", token)
                .query((row, i) -> new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private List<Other> named(UUID token) {
        return jdbc.sql("select file_name, media_type, substring(file from 1 for :start), length(file)"
                        + " from documents.draft_attachment where token = :token order by seq")
                .param("token", token)
                .param("start", START)
                .query((row, i) -> new Other(
                        new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)), row.getLong(4)))
                .list();
    }

    /// One of [Draft#others], whole.
    ///
    /// @param no its place there
    public OriginalFile other(Draft draft, int no) {
        return jdbc.sql("""
                        select file_name, media_type, file from documents.draft_attachment
                        where token = :token and seq = :seq
                        """)
                .param("token", draft.token())
                .param("seq", no + 1)
                .query((row, i) -> new OriginalFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .single();
    }

    private static Draft draft(ResultSet row, List<Other> others) throws SQLException {
        byte[] file = row.getBytes("file");
        String problem = row.getString("problem");
        long document = row.getLong("document_id");
        return new Draft(
                row.getObject("token", UUID.class),
                row.getString("text"),
                file == null ? null : new OriginalFile(row.getString("file_name"), row.getString("media_type"), file),
                problem == null ? null : Reason.valueOf(problem),
                row.getBoolean("seen"),
                others,
                new Stated(
                        row.getString("stated_number"),
                        row.getObject("stated_dated", LocalDate.class),
                        row.getString("stated_issuer"),
                        row.getString("stated_type"),
                        row.getString("stated_subject"),
                        row.getString("stated_signer")),
                new Arrival(
                        Channel.valueOf(row.getString("channel")),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getObject("arrived_on", LocalDate.class)),
                document == 0 ? null : new DocumentId(document));
    }

    /// Whether the text of a registered document was seen on a picture.
    public boolean seen(DocumentId document) {
        return jdbc.sql("select exists (select from documents.draft where document_id = :id and seen)")
                .param("id", document.value())
                .query(Boolean.class)
                .single();
    }

    /// Takes another of the files that came as the document; the one before comes with it. Once the
    /// draft is registered nothing changes.
    ///
    /// @param no its place in [Draft#others]
    /// @param text what was read from it
    /// @param seen whether that was seen on a picture
    /// @param problem why no text was read from it; null where it was
    @Transactional
    public void choose(Draft draft, int no, String text, boolean seen, @Nullable Reason problem) {
        List<OriginalFile> others = new ArrayList<>(others(draft.token()));
        OriginalFile chosen = others.remove(no);
        if (draft.file() != null) {
            others.add(no, draft.file());
        }
        boolean open = jdbc.sql("""
                                update documents.draft set text = :text, seen = :seen, problem = :problem
                                where token = :token and document_id is null
                                """)
                        .param("text", kept(text))
                        .param("seen", seen)
                        .param("problem", problem == null ? null : problem.name())
                        .param("token", draft.token())
                        .update()
                == 1;
        if (open) {
            keepFile(draft.token(), chosen);
            forget(draft.token());
            keepOthers(draft.token(), others);
        }
    }

    private void forget(UUID token) {
        jdbc.sql("delete from documents.draft_attachment where token = :token")
                .param("token", token)
                .update();
    }

    /// Registers a draft, or gives what it was registered as before.
    ///
    /// @param readers who alone may see that it is there; empty for one that is not restricted
    @Transactional
    public DocumentId register(CurrentPerson by, UUID token, Registration what, Set<PersonId> readers) {
        Long before = jdbc.sql("select document_id from documents.draft where token = :token for update")
                .param("token", token)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (before != null) {
            return new DocumentId(before);
        }
        DocumentId id = documents.register(by.actor(), what, readers);
        jdbc.sql("""
                        insert into documents.attachment (document_id, seq, file_name, media_type, file)
                        select :id, seq, file_name, media_type, file from documents.draft_attachment
                        where token = :token
                        """).param("id", id.value()).param("token", token).update();
        // The document holds text and files now; a second copy would only take room.
        forget(token);
        jdbc.sql("""
                        update documents.draft
                        set document_id = :id, text = '', file = null, file_name = null, media_type = null
                        where token = :token
                        """).param("id", id.value()).param("token", token).update();
        return id;
    }
}

package damlam.documents;

import damlam.access.CurrentPerson;
import damlam.dispatch.FileText;
import damlam.dispatch.UnreadableFileException.Reason;
import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a clerk brought in and has not registered yet. A draft is registered once, however often
/// its form is sent.
@Component
public class Drafts {
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
    /// @param part the attachment of an e-mail that the text is from; null where it is the file's
    ///     own
    /// @param left attachments that were not read, to be brought in by themselves
    /// @param seen whether the text was seen on a picture, and is to be compared with it
    /// @param arrival how it came in, as far as that is known
    /// @param document what it was registered as; null before
    public record Draft(
            UUID token,
            String text,
            @Nullable OriginalFile file,
            @Nullable Reason problem,
            @Nullable String part,
            List<String> left,
            boolean seen,
            Arrival arrival,
            @Nullable DocumentId document) {
        public Draft {
            left = List.copyOf(left);
        }
    }

    /// What is brought in; as in [Draft].
    public record Brought(
            String text,
            @Nullable OriginalFile file,
            @Nullable Reason problem,
            @Nullable String part,
            List<String> left,
            boolean seen,
            Arrival arrival) {
        public Brought {
            left = List.copyOf(left);
        }
    }

    /// Keeps what was typed, or a file that gave no text, for the person who brought it.
    @Transactional
    public UUID keep(CurrentPerson by, String text, @Nullable OriginalFile file, @Nullable Reason problem) {
        return keep(by, new Brought(text, file, problem, null, List.of(), false, Arrival.ON_PAPER));
    }

    /// Keeps a file that was read.
    @Transactional
    public UUID keep(CurrentPerson by, FileText read, OriginalFile file) {
        return keep(by, new Brought(read.text(), file, null, read.part(), read.left(), read.seen(), Arrival.ON_PAPER));
    }

    /// Keeps what came in another way, with what is known of that.
    @Transactional
    public UUID keep(CurrentPerson by, Brought what) {
        UUID token = UUID.randomUUID();
        OriginalFile file = what.file();
        Reason problem = what.problem();
        jdbc.sql("""
                        insert into documents.draft (token, person_id, at, text, file, file_name, media_type, problem, part,
                            left_out, seen, channel, urgency, arrived_on)
                        values (:token, :person, :at, :text, :file, :fileName, :mediaType, :problem, :part, :left, :seen,
                            :channel, :urgency, :arrived)
                        """)
                .param("token", token)
                .param("person", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("text", what.text().replace("\r\n", "\n").replace('\u0000', '\ufffd'))
                .param("file", file == null ? null : file.bytes())
                .param("fileName", file == null ? null : file.name())
                .param("mediaType", file == null ? null : file.mediaType())
                .param("problem", problem == null ? null : problem.name())
                .param("part", what.part())
                .param("left", what.left().toArray(String[]::new))
                .param("seen", what.seen())
                .param("channel", what.arrival().channel().name())
                .param("urgency", what.arrival().urgency().name())
                .param("arrived", what.arrival().on())
                .update();
        return token;
    }

    /// The person's own draft.
    public Optional<Draft> find(PersonId person, UUID token) {
        return jdbc.sql("""
                        select token, text, file, file_name, media_type, problem, part, left_out, seen, channel,
                               urgency, arrived_on, document_id
                        from documents.draft
                        where token = :token and person_id = :person
                        """)
                .param("token", token)
                .param("person", person.value())
                .query((row, i) -> {
                    byte[] file = row.getBytes("file");
                    String problem = row.getString("problem");
                    long document = row.getLong("document_id");
                    return new Draft(
                            token,
                            row.getString("text"),
                            file == null
                                    ? null
                                    : new OriginalFile(row.getString("file_name"), row.getString("media_type"), file),
                            problem == null ? null : Reason.valueOf(problem),
                            row.getString("part"),
                            List.of((String[]) row.getArray("left_out").getArray()),
                            row.getBoolean("seen"),
                            new Arrival(
                                    Channel.valueOf(row.getString("channel")),
                                    Urgency.valueOf(row.getString("urgency")),
                                    row.getObject("arrived_on", LocalDate.class)),
                            document == 0 ? null : new DocumentId(document));
                })
                .optional();
    }

    /// Whether the text of a registered document was seen on a picture.
    public boolean seen(DocumentId document) {
        return jdbc.sql("select exists (select from documents.draft where document_id = :id and seen)")
                .param("id", document.value())
                .query(Boolean.class)
                .single();
    }

    /// Registers a draft, or gives what it was registered as before.
    @Transactional
    public DocumentId register(CurrentPerson by, UUID token, Registration what) {
        Long before = jdbc.sql("select document_id from documents.draft where token = :token for update")
                .param("token", token)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (before != null) {
            return new DocumentId(before);
        }
        DocumentId id = documents.register(by.actor(), what);
        // The document holds text and file now; a second copy would only take room.
        jdbc.sql("""
                        update documents.draft
                        set document_id = :id, text = '', file = null, file_name = null, media_type = null
                        where token = :token
                        """).param("id", id.value()).param("token", token).update();
        return id;
    }
}

package damlam.exchange;

import damlam.documents.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one edXML file says: a document on its way, or how far one is.
public sealed interface Edxml {
    /// Marks of urgency, by their number in [Document#priority].
    List<Urgency> PRIORITIES = List.of(Urgency.NORMAL, Urgency.URGENT, Urgency.VERY_URGENT, Urgency.FLASH);

    static int priority(Urgency urgency) {
        return PRIORITIES.indexOf(urgency);
    }

    /// Express at an hour is express here.
    static Urgency urgency(int priority) {
        return PRIORITIES.get(Math.min(priority, PRIORITIES.size() - 1));
    }

    /// Who takes part, as the file names them.
    record Agency(AgencyCode code, String name) {}

    /// Number and symbol, `799` and `SGDĐT-VP`.
    record DocumentNumber(String number, String notation) {
        public String printed() {
            return notation.isEmpty() ? number : number + "/" + notation;
        }
    }

    /// The document that another answers.
    ///
    /// @param date null where it is not said
    record Answered(
            AgencyCode organ,
            DocumentNumber number,
            @Nullable LocalDate date,
            String documentId) {}

    /// @param name without folders
    @SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
    record Attachment(String name, String contentType, String description, byte[] bytes) {}

    record Signer(String competence, String position, String name) {}

    /// Whether a document directs, as the standard links a directive with the report on it.
    enum Steering {
        NONE("1"),
        DIRECTIVE("2"),
        REPORT("3");

        private final String code;

        Steering(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// @param documentId `organ,yyyy/MM/dd,number/notation`, or a UUID
    /// @param dueOn null where nothing is due
    /// @param priority 0 ordinary, 1 urgent, 2 very urgent, 3 express, 4 express at an hour
    /// @param tasks codes of the tasks that it answers, with [Steering#REPORT]
    record Document(
            Agency from,
            List<Agency> to,
            DocumentNumber number,
            String place,
            LocalDate date,
            String typeName,
            String subject,
            Signer signer,
            @Nullable LocalDate dueOn,
            int priority,
            Steering steering,
            List<Answered> answers,
            List<String> tasks,
            String documentId,
            List<Attachment> attachments,
            Instant sentAt)
            implements Edxml {
        public Document {
            to = List.copyOf(to);
            answers = List.copyOf(answers);
            tasks = List.copyOf(tasks);
            attachments = List.copyOf(attachments);
        }

        /// Whether another file says the same, sent at another time.
        boolean says(Document other) {
            return withoutFiles().equals(other.withoutFiles())
                    && attachments.size() == other.attachments.size()
                    && IntStream.range(0, attachments.size())
                            .allMatch(i -> Arrays.equals(attachments.get(i).bytes, other.attachments.get(i).bytes));
        }

        private Document withoutFiles() {
            return new Document(
                    from,
                    to,
                    number,
                    place,
                    date,
                    typeName,
                    subject,
                    signer,
                    dueOn,
                    priority,
                    steering,
                    answers,
                    tasks,
                    documentId,
                    List.of(),
                    Instant.EPOCH);
        }
    }

    /// @param about the document whose state it is
    record Status(Agency from, Answered about, StatusCode code, String description, Instant at, String staff)
            implements Edxml {}
}

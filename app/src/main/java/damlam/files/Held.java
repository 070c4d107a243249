package damlam.files;

import damlam.documents.Documents.Attachment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing as it lies in a file, ready to be listed.
///
/// @param seen whether the reader may open it; of what they may not, only that it is there is told
/// @param number and `notation` the two parts of its number; empty where it has none
/// @param type the name of its kind
/// @param issuer who issued it, or whose work it is
/// @param pages null where nobody counted them
/// @param attachments files that came with a document and are kept with it
/// @param state that it holds no more, or not as it stands, in words; empty for one that holds
public record Held(
        Kind kind,
        long ref,
        boolean seen,
        String number,
        String notation,
        @Nullable LocalDate day,
        String type,
        String subject,
        String issuer,
        String signer,
        @Nullable Integer pages,
        String note,
        List<Attachment> attachments,
        String state) {
    public Held {
        attachments = List.copyOf(attachments);
    }

    public Held(
            Kind kind,
            long ref,
            boolean seen,
            String number,
            String notation,
            @Nullable LocalDate day,
            String type,
            String subject,
            String issuer,
            String signer,
            @Nullable Integer pages,
            String note) {
        this(kind, ref, seen, number, notation, day, type, subject, issuer, signer, pages, note, List.of(), "");
    }

    public enum Kind {
        DOCUMENT,
        CASE,
        REPORT
    }

    public String address() {
        return switch (kind) {
            case DOCUMENT -> "/documents/" + ref;
            case CASE -> "/cases/" + ref;
            case REPORT -> "/reports/" + ref;
        };
    }

    /// What is said beside it in lists.
    public String remarks() {
        return state.isEmpty() || note.isEmpty() ? state + note : state + ". " + note;
    }

    /// The names of what came with it.
    public String attached() {
        return String.join("; ", attachments.stream().map(Attachment::name).toList());
    }

    /// Number and notation as they are printed.
    public String printed() {
        return notation.isEmpty() ? number : number + "/" + notation;
    }
}

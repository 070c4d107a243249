package damlam.documents.web;

import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import damlam.documents.Recall;
import damlam.documents.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One document, ready to show.
///
/// @param versions the present text first; none for who may no longer read it
/// @param recall that it was taken back; null where it was not
/// @param clerk who registered it
/// @param recipients units it was sent to
/// @param mayChange whether the reader may change its text or attach to it
/// @param asks whether requirements can be read in its text, and it may become a directive
/// @param seen whether its text was seen on a picture
/// @param change its form, as it was opened or as it comes back
public record DocumentView(
        Document document,
        Paper paper,
        List<Version> versions,
        @Nullable Recall recall,
        Lineage lineage,
        String clerk,
        List<String> recipients,
        boolean mayChange,
        boolean asks,
        boolean seen,
        Change change) {
    /// What stands in the form that changes the text.
    ///
    /// @param wrong names of fields in which nothing stands
    public record Change(String text, String reason, Set<String> wrong) {}

    /// Whether the reader may no longer read what it says.
    public boolean frozen() {
        return versions.isEmpty();
    }

    /// A document is sent to units when it is issued as a directive.
    public boolean issued() {
        return !recipients.isEmpty();
    }

    /// Whether the reader is to be told so.
    public boolean doubtful() {
        return seen && hasText();
    }

    public boolean hasText() {
        return !frozen() && !versions.getFirst().text().isBlank();
    }
}

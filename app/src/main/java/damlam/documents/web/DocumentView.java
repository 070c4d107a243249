package damlam.documents.web;

import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import damlam.documents.Version;
import java.util.List;

/// One document, ready to show.
///
/// @param versions the present text first
/// @param clerk who registered it
/// @param recipients units it was sent to
/// @param mayChange whether the reader may change its text or attach to it
/// @param asks whether requirements can be read in its text
public record DocumentView(
        Document document,
        Paper paper,
        List<Version> versions,
        Lineage lineage,
        String clerk,
        List<String> recipients,
        boolean mayChange,
        boolean asks) {
    public Version present() {
        return versions.getFirst();
    }

    public boolean hasText() {
        return !present().text().isBlank();
    }
}

package damlam.documents.web;

import damlam.documents.Amendment;
import damlam.documents.Document;

/// That a document was corrected or replaced, or corrects or replaces another.
///
/// @param open whether the reader may open the other
public record Amended(Amendment.Kind kind, Document other, boolean open) {}

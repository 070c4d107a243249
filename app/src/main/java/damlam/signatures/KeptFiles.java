package damlam.signatures;

import damlam.access.CurrentPerson;
import java.util.Optional;

/// Files that are kept with documents, whose signatures may be looked at again by who may read them.
public interface KeptFiles {
    Optional<Kept> find(CurrentPerson reader, long document, int version);

    /// @param called what people call the document
    /// @param bytes not to be changed
    @SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
    record Kept(String called, String name, byte[] bytes) {}
}

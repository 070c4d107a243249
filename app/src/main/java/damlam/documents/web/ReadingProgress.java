package damlam.documents.web;

import damlam.dispatch.DispatchText.Progress;
import damlam.org.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How far files are that are being read, for the pages that wait for them.
@Component
class ReadingProgress {
    private final Map<Key, At> all = new ConcurrentHashMap<>();

    private record Key(PersonId person, UUID form) {}

    /// @param page from 1
    record At(int page, int of) {}

    interface Reading<T, E extends Exception> {
        T with(Progress progress) throws E;
    }

    /// Reads, and can be asked meanwhile.
    ///
    /// @param form that brought the file
    <T, E extends Exception> T during(PersonId person, UUID form, Reading<T, E> reading) throws E {
        Key key = new Key(person, form);
        try {
            return reading.with((page, of) -> all.put(key, new At(page, of)));
        } finally {
            all.remove(key);
        }
    }

    /// Empty before the first page and after the last.
    Optional<At> find(PersonId person, UUID form) {
        return Optional.ofNullable(all.get(new Key(person, form)));
    }
}

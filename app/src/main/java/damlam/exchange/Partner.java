package damlam.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Another system that documents are exchanged with.
///
/// @param address a folder of the server, the address that takes its messages, or its e-mail
///     address
/// @param hasSecret whether a secret is kept; the secret itself is never handed out
public record Partner(
        long id,
        String name,
        Transport transport,
        String address,
        boolean hasSecret,
        boolean active,
        List<Code> codes) {
    public Partner {
        codes = List.copyOf(codes);
    }

    public enum Transport {
        /// Files in a folder that something else carries on: `out` for what goes, `in` for what
        /// comes.
        FOLDER,
        /// Signed requests, each way.
        HTTP,
        /// E-mail, each way: nothing proves who wrote it.
        MAIL
    }

    /// @param to the last day; null where no end is known
    public record Code(
            AgencyCode code, LocalDate from, @Nullable LocalDate to, String source) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// What it is called on a day; the newer scheme where both hold.
    static Optional<AgencyCode> code(List<Code> codes, LocalDate day) {
        return codes.stream()
                .filter(code -> code.holds(day))
                .sorted((a, b) -> Boolean.compare(a.code().old(), b.code().old()))
                .map(Code::code)
                .findFirst();
    }
}

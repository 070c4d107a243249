package damlam.signatures;

import damlam.calendar.Certainty;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The authorities that are trusted here: certificates in a folder, each with a line in `roots.csv` that says who
/// confirmed it and from when to when it counts. A certificate without a line is not trusted. Lists of withdrawn
/// certificates lie beside them (`.crl`). Nothing is built in, and nothing is fetched.
///
/// @param faults lines and files that are left out, each with its reason
public record TrustedRoots(List<Root> roots, List<X509CRL> revocations, List<Fault> faults) {
    static final String LIST = "roots.csv";

    public TrustedRoots {
        roots = List.copyOf(roots);
        revocations = List.copyOf(revocations);
        faults = List.copyOf(faults);
    }

    /// @param from the first and the last day on which it is trusted; null where the list does not say
    public record Root(
            String file,
            X509Certificate certificate,
            String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Certainty certainty) {
        public String name() {
            return Named.of(certificate.getSubjectX500Principal()).name();
        }

        boolean counts(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /// @param what `signatures.fault.<what>` says it in words
    public record Fault(String file, What what) {}

    public enum What {
        /// The list names it, but it is not there.
        MISSING,
        /// Neither a certificate nor a list of withdrawn ones, whatever its name says.
        UNREADABLE,
        /// It lies there, but the list does not name it.
        NOT_LISTED,
        /// Its line has no source, a day that does not exist, or a certainty of no known name.
        BAD_LINE
    }

    /// No authority is trusted yet.
    static TrustedRoots none() {
        return new TrustedRoots(List.of(), List.of(), List.of());
    }

    /// @param folder one that does not exist trusts nobody
    static TrustedRoots read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return none();
        }
        Reader reader = new Reader(folder);
        reader.list();
        reader.others();
        return new TrustedRoots(reader.roots, reader.revocations, reader.faults);
    }

    private static final class Reader {
        private final Path folder;
        private final CertificateFactory factory;
        private final List<Root> roots = new ArrayList<>();
        private final List<X509CRL> revocations = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> named = new HashSet<>(Set.of(LIST));

        private Reader(Path folder) {
            this.folder = folder;
            try {
                factory = CertificateFactory.getInstance("X.509");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void list() throws IOException {
            Path list = folder.resolve(LIST);
            if (!Files.exists(list)) {
                return;
            }
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(list)) {
                lines.forEach(this::root);
            } catch (RuntimeException e) {
                faults.add(new Fault(LIST, What.BAD_LINE));
            }
        }

        private void root(NamedCsvRecord line) {
            String file = cell(line, "file");
            named.add(file);
            try {
                Path path = folder.resolve(file).normalize();
                if (file.isEmpty() || !path.startsWith(folder) || !Files.isRegularFile(path)) {
                    faults.add(new Fault(file, What.MISSING));
                    return;
                }
                String source = cell(line, "source");
                Certainty certainty = Certainty.of(cell(line, "certainty"));
                LocalDate from = day(cell(line, "from"));
                LocalDate to = day(cell(line, "to"));
                if (source.isEmpty()) {
                    faults.add(new Fault(file, What.BAD_LINE));
                    return;
                }
                try (InputStream in = Files.newInputStream(path)) {
                    X509Certificate certificate = (X509Certificate) factory.generateCertificate(in);
                    roots.add(new Root(file, certificate, source, from, to, certainty));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.add(new Fault(file, What.BAD_LINE));
            } catch (IOException | GeneralSecurityException e) {
                faults.add(new Fault(file, What.UNREADABLE));
            }
        }

        private static String cell(NamedCsvRecord line, String column) {
            return line.findField(column).orElse("").strip();
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        }

        private void others() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".crl")) {
                        crl(file, name);
                    } else if (!named.contains(name)) {
                        faults.add(new Fault(name, What.NOT_LISTED));
                    }
                }
            }
        }

        private void crl(Path file, String name) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                revocations.add((X509CRL) factory.generateCRL(in));
            } catch (GeneralSecurityException e) {
                faults.add(new Fault(name, What.UNREADABLE));
            }
        }
    }
}

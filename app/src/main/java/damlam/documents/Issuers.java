package damlam.documents;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.OrganNames;
import damlam.org.Org;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Issuers as officials write them: as they were written in the registers before, as the chart calls them, as their
/// document writes them elsewhere, or by the rules.
@Component
public class Issuers {
    private final Documents documents;
    private final Org org;

    Issuers(Documents documents, Org org) {
        this.documents = documents;
        this.org = org;
    }

    /// @return empty where the head names nobody
    public String of(Dispatch read, String text) {
        List<String> known = Stream.of(read.issuer(), read.parent())
                .flatMap(Stream::ofNullable)
                .flatMap(name -> documents.issuerAsWritten(name).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        org.chart().units().forEach(unit -> known.add(unit.name()));
        return OrganNames.issuer(read, text, known).orElse("");
    }

    /// Whose a registered document is; the registers of before have capitals.
    public String of(Document document) {
        String issuer = document.issuer();
        if (issuer.isBlank() || !issuer.equals(issuer.toUpperCase(Locale.ROOT))) {
            return issuer;
        }
        String text = documents.text(document.id());
        Dispatch read = DispatchParser.parse(text);
        return issuer.equalsIgnoreCase(read.issuer())
                ? of(read, text)
                : OrganNames.written(
                        issuer, text, documents.issuerAsWritten(issuer).stream().toList());
    }
}

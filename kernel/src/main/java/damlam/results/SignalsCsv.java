package damlam.results;

import damlam.detect.Against;
import damlam.detect.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// `signals.csv`: the patterns found, case after case, each with what speaks against it.
final class SignalsCsv implements ResultFile {
    @Override
    public String name() {
        return "signals.csv";
    }

    /// With three decimals; there may be millions, and formatting each takes longer than finding it.
    private static String strength(double strength) {
        String thousandths = String.valueOf(1000 + Math.round(1000 * strength));
        return (thousandths.charAt(0) - '1') + "." + thousandths.substring(1);
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        try (Table table = new Table(
                file,
                "case",
                "signal",
                "manifestation",
                "unit",
                "person",
                "from",
                "to",
                "events",
                "against",
                "strength")) {
            for (Signal signal : analysis.findings().signals()) {
                table.row(
                        analysis.log().caseNames().get(signal.caseNo()),
                        signal.kind(),
                        signal.manifestation(),
                        PartyNames.name(
                                analysis.log().unitNames(), signal.named().unit()),
                        names.person(signal.named()),
                        names.partyIfKnown(signal.from()),
                        names.partyIfKnown(signal.to()),
                        signal.events().stream().map(String::valueOf).collect(Collectors.joining(";")),
                        signal.against().stream()
                                .map(Against::factor)
                                .map(Enum::name)
                                .collect(Collectors.joining(";")),
                        strength(signal.strength()));
            }
        }
    }
}

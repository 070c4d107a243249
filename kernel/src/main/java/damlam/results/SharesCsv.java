package damlam.results;

import damlam.peers.Comparison;
import damlam.peers.Verdict;
import java.io.IOException;
import java.nio.file.Path;

/// `shares.csv`: of each row of `parties.csv` the share of hits, as it is, as its peers', and as it is to be believed.
final class SharesCsv implements ResultFile {
    @Override
    public String name() {
        return "shares.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        PartyNames names = new PartyNames(analysis.log());
        try (Table table = new Table(file, "level", "party", "signal", "explained", "share", "peers", "shrunken")) {
            for (Comparison comparison : analysis.comparisons()) {
                for (Verdict verdict : comparison.verdicts()) {
                    table.row(
                            Table.word(comparison.level()),
                            names.compared(comparison.level(), verdict.party(), ";"),
                            comparison.signal(),
                            verdict.explained(),
                            share(verdict.observed(), verdict.cases()),
                            share(verdict.expected(), verdict.cases()),
                            verdict.cases() == 0 ? "" : Table.decimal(verdict.shrunk()));
                }
            }
        }
    }

    private static String share(double hits, int cases) {
        return cases == 0 ? "" : Table.decimal(hits / cases);
    }
}

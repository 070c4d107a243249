package damlam.detect;

/// Fills a [Trail] with one case after another, each for its kind of log.
interface CaseReader {
    void read(int caseNo);
}

package damlam.logfile;

import damlam.eventlog.EventLogBuilder;
import java.util.List;

/// Rows as numbers of one encoder's own, ready to be put in a log.
interface Batch {
    int rows();

    /// Puts the rows in the log, in their order. To be called in the order of the file, by one thread.
    void addTo(EventLogBuilder log);

    /// Rows that could not be used, in the order of the file.
    List<Reject> rejects();
}

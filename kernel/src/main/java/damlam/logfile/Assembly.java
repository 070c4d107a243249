package damlam.logfile;

import damlam.eventlog.EventLogBuilder;

/// The log while its files are being read, with the counts that must come out even: events put in and rejected
/// are the events of the files.
final class Assembly {
    private final EventLogBuilder log = new EventLogBuilder();
    private final Profile profile;
    private final Rejects rejects;
    private long rejected;

    Assembly(Profile profile, Rejects rejects) {
        this.profile = profile;
        this.rejects = rejects;
        log.closes(profile.closes());
    }

    Profile profile() {
        return profile;
    }

    EventLogBuilder log() {
        return log;
    }

    long rejected() {
        return rejected;
    }

    /// Takes the next batch of a file.
    ///
    /// @param linesBefore lines of the file before those that the batch counts from
    void add(Batch batch, long linesBefore) {
        // First the good rows, so that names are learnt in the order of batches whatever becomes of the others.
        batch.addTo(log);
        for (Reject reject : batch.rejects()) {
            reject(linesBefore == 0 ? reject : reject.onLine(linesBefore + reject.line()));
        }
    }

    void reject(Reject reject) {
        rejected += reject.event() ? 1 : 0;
        rejects.reject(reject);
    }
}

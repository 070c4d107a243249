package damlam.org;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the organisation in memory. One server runs on a database, so what it knows is what there is.
///
/// A transaction that has changed something sees its own changes; all others see them once it is committed, and never
/// if it is not.
@Component
class OrgMemory {
    private final OrgRows rows;
    private final ApplicationEventPublisher events;
    private final Object lock = new Object();
    private volatile @Nullable OrgHistory shared;
    private long commits;

    OrgMemory(OrgRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    OrgHistory history() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changed own) {
            return own.history();
        }
        OrgHistory known = shared;
        return known != null ? known : load();
    }

    private OrgHistory load() {
        long before;
        synchronized (lock) {
            before = commits;
        }
        OrgHistory loaded = new OrgHistory(rows.load());
        synchronized (lock) {
            // What was committed while we read may be missing from it.
            if (commits == before) {
                shared = loaded;
            }
        }
        return loaded;
    }

    /// To be called after each change, in its transaction.
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
        } else if (TransactionSynchronizationManager.getResource(this) instanceof Changed own) {
            own.seen = null;
        } else {
            Changed own = new Changed();
            TransactionSynchronizationManager.bindResource(this, own);
            TransactionSynchronizationManager.registerSynchronization(own);
        }
    }

    private void forget() {
        synchronized (lock) {
            commits++;
            shared = null;
        }
        events.publishEvent(new OrgChanged());
    }

    /// The organisation as one transaction sees it after its own changes.
    private final class Changed implements TransactionSynchronization {
        private @Nullable OrgHistory seen;

        OrgHistory history() {
            OrgHistory known = seen;
            if (known == null) {
                known = new OrgHistory(rows.load());
                seen = known;
            }
            return known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OrgMemory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OrgMemory.this, this);
        }

        @Override
        public void afterCommit() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OrgMemory.this);
        }
    }
}

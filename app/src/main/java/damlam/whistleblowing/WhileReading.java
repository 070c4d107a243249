package damlam.whistleblowing;

import damlam.org.PersonId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers, in a transaction that only reads, for whom it was compared who made which reports: several lists of one
/// page ask for that, and nothing of it changes before the transaction ends. One that writes compares each time.
final class WhileReading implements TransactionSynchronization {
    private static final Object KEY = WhileReading.class;

    private final PersonId person;

    private WhileReading(PersonId person) {
        this.person = person;
    }

    static boolean isFirst(PersonId person) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return true;
        }
        Object known = TransactionSynchronizationManager.getResource(KEY);
        if (known == null) {
            TransactionSynchronizationManager.bindResource(KEY, person);
            TransactionSynchronizationManager.registerSynchronization(new WhileReading(person));
        }
        return !person.equals(known);
    }

    /// A transaction within has a connection of its own, to which nothing was said.
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, person);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}

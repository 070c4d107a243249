package damlam.eventlog;

import java.util.Arrays;

/// One column for each thing an event may say, of which `size` rows are in use.
final class Columns {
    int size;
    int capacity = 16;
    /// About how many rows there will be, as far as anybody knows.
    int expected;

    int[] caseNo = new int[capacity];
    LongColumn atMs = new LongColumn(Event.NO_TIME);
    ByteColumn move = new ByteColumn(-1);
    ByteColumn state = new ByteColumn(-1);
    IntColumn actorUnit = new IntColumn(-1);
    IntColumn actorPerson = new IntColumn(-1);
    /// Whoever a move is directed to; in a log without moves, who holds the case after the event.
    IntColumn toUnit = new IntColumn(-1);
    IntColumn toPerson = new IntColumn(-1);
    IntColumn outside = new IntColumn(-1);
    IntColumn activity = new IntColumn(-1);
    ByteColumn work = new ByteColumn(-1);
    IntColumn ground = new IntColumn(-1);
    LongColumn dueMs = new LongColumn(Event.NO_TIME);
    IntColumn evidence = new IntColumn(0);
    ByteColumn stance = new ByteColumn(-1);
    ByteColumn ownAuthority = new ByteColumn(-1);

    /// Adds a row in which nothing is known but the case and the instant.
    void add(int ofCase, long at) {
        if (size == capacity) {
            // Kept below twice, so that old and new together fit beside the rest of a large log.
            capacity = expected > size ? expected : Math.max(16, size + (size >> 1));
            caseNo = Arrays.copyOf(caseNo, capacity);
        }
        caseNo[size] = ofCase;
        atMs.set(size, at, capacity);
        size++;
    }

    /// The rows in another order: row `i` is what row `order[i]` was.
    void putInOrder(int[] order) {
        // One after the other, so that only one column is there twice at a time.
        atMs = atMs.inOrder(order);
        move = move.inOrder(order);
        state = state.inOrder(order);
        actorUnit = actorUnit.inOrder(order);
        actorPerson = actorPerson.inOrder(order);
        toUnit = toUnit.inOrder(order);
        toPerson = toPerson.inOrder(order);
        outside = outside.inOrder(order);
        activity = activity.inOrder(order);
        work = work.inOrder(order);
        ground = ground.inOrder(order);
        dueMs = dueMs.inOrder(order);
        evidence = evidence.inOrder(order);
        stance = stance.inOrder(order);
        ownAuthority = ownAuthority.inOrder(order);
    }
}

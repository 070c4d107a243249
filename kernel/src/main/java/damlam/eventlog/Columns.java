package damlam.eventlog;

import java.util.Arrays;

/// One array for each column of a log; all have the same length, of which `size` rows are in use.
final class Columns {
    int size;
    long[] atMs;
    byte[] move;
    int[] actorUnit;
    int[] actorPerson;
    /// On WAIT the outside party.
    int[] toUnit;
    int[] toPerson;
    int[] ground;
    long[] dueMs;
    int[] evidence;
    byte[] stance;
    byte[] ownAuthority;

    Columns(int capacity) {
        atMs = new long[capacity];
        move = new byte[capacity];
        actorUnit = new int[capacity];
        actorPerson = new int[capacity];
        toUnit = new int[capacity];
        toPerson = new int[capacity];
        ground = new int[capacity];
        dueMs = new long[capacity];
        evidence = new int[capacity];
        stance = new byte[capacity];
        ownAuthority = new byte[capacity];
    }

    /// Adds a row in which nothing is known but the instant and the move.
    void add(long at, MoveKind kind) {
        if (size == atMs.length) {
            grow(Math.max(16, size + (size >> 1)));
        }
        atMs[size] = at;
        move[size] = kind.code();
        actorUnit[size] = -1;
        actorPerson[size] = -1;
        toUnit[size] = -1;
        toPerson[size] = -1;
        ground[size] = -1;
        dueMs[size] = Event.NO_TIME;
        stance[size] = -1;
        ownAuthority[size] = -1;
        size++;
    }

    /// The rows in another order: row `i` of the result is row `order[i]` of this.
    Columns inOrder(int[] order) {
        Columns to = new Columns(0);
        to.size = order.length;
        to.atMs = pick(atMs, order);
        to.move = pick(move, order);
        to.actorUnit = pick(actorUnit, order);
        to.actorPerson = pick(actorPerson, order);
        to.toUnit = pick(toUnit, order);
        to.toPerson = pick(toPerson, order);
        to.ground = pick(ground, order);
        to.dueMs = pick(dueMs, order);
        to.evidence = pick(evidence, order);
        to.stance = pick(stance, order);
        to.ownAuthority = pick(ownAuthority, order);
        return to;
    }

    private void grow(int capacity) {
        atMs = Arrays.copyOf(atMs, capacity);
        move = Arrays.copyOf(move, capacity);
        actorUnit = Arrays.copyOf(actorUnit, capacity);
        actorPerson = Arrays.copyOf(actorPerson, capacity);
        toUnit = Arrays.copyOf(toUnit, capacity);
        toPerson = Arrays.copyOf(toPerson, capacity);
        ground = Arrays.copyOf(ground, capacity);
        dueMs = Arrays.copyOf(dueMs, capacity);
        evidence = Arrays.copyOf(evidence, capacity);
        stance = Arrays.copyOf(stance, capacity);
        ownAuthority = Arrays.copyOf(ownAuthority, capacity);
    }

    private static long[] pick(long[] from, int[] order) {
        long[] to = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            to[i] = from[order[i]];
        }
        return to;
    }

    private static int[] pick(int[] from, int[] order) {
        int[] to = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            to[i] = from[order[i]];
        }
        return to;
    }

    private static byte[] pick(byte[] from, int[] order) {
        byte[] to = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            to[i] = from[order[i]];
        }
        return to;
    }
}

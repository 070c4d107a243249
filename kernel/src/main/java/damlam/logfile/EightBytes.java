package damlam.logfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte in eight bytes at once (Warren, "Hacker's Delight", 6-1): of those that are not it none is 0 once
/// all are crossed with it, and only a 0 borrows from its highest bit.
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    /// That byte eight times.
    static long of(byte wanted) {
        return ONES * (wanted & 0xFF);
    }

    /// Not 0 where one of the eight bytes at `from` is the one of which `wanted` has eight; the lowest bit that is set
    /// is of the first such byte. Bits above it say nothing.
    static long at(byte[] bytes, int from, long wanted) {
        long crossed = (long) LONGS.get(bytes, from) ^ wanted;
        return (crossed - ONES) & ~crossed & HIGHEST_BITS;
    }

    /// Which of the eight bytes was found first, from 0.
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}

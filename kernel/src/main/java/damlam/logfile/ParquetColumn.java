package damlam.logfile;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One column of the batch of rows at hand, as cells.
final class ParquetColumn {
    private static final long DAY_MS = 86_400_000;

    /// Writes the value of a row into the cells.
    private interface Value {
        void put(int row, Cells cells);
    }

    private final Value value;
    private final Validity validity;
    private final int slot;

    /// @param isTime whether an instant is asked for; elsewhere one is a text like others
    ParquetColumn(ColumnReader column, int slot, Instants times, boolean isTime) {
        this.slot = slot;
        this.validity = column.getLeafValidity();
        this.value = value(column, slot, times, isTime);
    }

    void put(int row, Cells cells) {
        if (validity.isNull(row)) {
            cells.put(slot, Cells.NOTHING, 0, 0);
        } else {
            value.put(row, cells);
        }
    }

    private static Value value(ColumnReader column, int slot, Instants times, boolean isTime) {
        ColumnSchema schema = column.getColumnSchema();
        if (schema.maxRepetitionLevel() > 0) {
            throw new IllegalArgumentException("column '%s' holds lists".formatted(schema.fieldPath()));
        }
        return switch (schema.type()) {
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY ->
                ofBytes(column.getBinaryValues(), column.getBinaryOffsets(), slot, schema.logicalType());
            case INT64 -> {
                long[] longs = column.getLongs();
                yield schema.logicalType() instanceof LogicalType.TimestampType type
                        ? (row, cells) -> putInstant(cells, slot, instantMs(longs[row], type, times), isTime)
                        : (row, cells) -> putAscii(cells, slot, number(longs[row], schema.logicalType()));
            }
            case INT32 -> {
                int[] ints = column.getInts();
                yield schema.logicalType() instanceof LogicalType.DateType
                        ? (row, cells) -> putDay(cells, slot, ints[row], times, isTime)
                        : (row, cells) -> putAscii(cells, slot, number(ints[row], schema.logicalType()));
            }
            case BOOLEAN -> {
                boolean[] booleans = column.getBooleans();
                yield (row, cells) -> putAscii(cells, slot, Boolean.toString(booleans[row]));
            }
            case DOUBLE -> {
                double[] doubles = column.getDoubles();
                yield (row, cells) -> putAscii(cells, slot, Double.toString(doubles[row]));
            }
            case FLOAT -> {
                float[] floats = column.getFloats();
                yield (row, cells) -> putAscii(cells, slot, Float.toString(floats[row]));
            }
            case INT96 ->
                throw new IllegalArgumentException("column '%s' is of the old type INT96; write timestamps as INT64"
                        .formatted(schema.fieldPath()));
        };
    }

    private static long instantMs(long stored, LogicalType.TimestampType type, Instants times) {
        long ms = switch (type.unit()) {
            case MILLIS -> stored;
            case MICROS -> Math.floorDiv(stored, 1000);
            case NANOS -> Math.floorDiv(stored, 1_000_000);
        };
        return type.isAdjustedToUTC() ? ms : times.inZone(ms);
    }

    private static void putInstant(Cells cells, int slot, long ms, boolean isTime) {
        if (isTime) {
            cells.putInstant(slot, ms);
        } else {
            putAscii(cells, slot, Instant.ofEpochMilli(ms).toString());
        }
    }

    private static void putDay(Cells cells, int slot, int day, Instants times, boolean isTime) {
        if (isTime) {
            cells.putInstant(slot, times.inZone(day * DAY_MS));
        } else {
            putAscii(cells, slot, LocalDate.ofEpochDay(day).toString());
        }
    }

    private static Value ofBytes(byte[] bytes, int[] offsets, int slot, @Nullable LogicalType type) {
        if (type instanceof LogicalType.DecimalType decimal) {
            return (row, cells) -> putAscii(cells, slot, decimal(bytes, offsets[row], offsets[row + 1], decimal));
        }
        if (type instanceof LogicalType.UuidType) {
            return (row, cells) -> putAscii(cells, slot, uuid(bytes, offsets[row]));
        }
        return type instanceof LogicalType.Float16Type
                ? (row, cells) -> putAscii(cells, slot, half(bytes, offsets[row]))
                : (row, cells) -> cells.put(slot, bytes, offsets[row], offsets[row + 1]);
    }

    private static String number(long stored, @Nullable LogicalType type) {
        if (type instanceof LogicalType.DecimalType decimal) {
            return BigDecimal.valueOf(stored, decimal.scale()).toPlainString();
        }
        if (type instanceof LogicalType.IntType whole && !whole.isSigned()) {
            // What is shorter than a long was stored with a sign.
            return Long.toUnsignedString(whole.bitWidth() == Long.SIZE ? stored : stored & 0xFFFF_FFFFL);
        }
        return Long.toString(stored);
    }

    private static String decimal(byte[] bytes, int from, int end, LogicalType.DecimalType type) {
        return new BigDecimal(new BigInteger(bytes, from, end - from), type.scale()).toPlainString();
    }

    private static String uuid(byte[] bytes, int from) {
        ByteBuffer both = ByteBuffer.wrap(bytes, from, 2 * Long.BYTES);
        return new UUID(both.getLong(), both.getLong()).toString();
    }

    /// Two bytes, the lower first.
    private static String half(byte[] bytes, int from) {
        short bits = (short) ((bytes[from] & 0xFF) | bytes[from + 1] << 8);
        return Float.toString(Float.float16ToFloat(bits));
    }

    private static void putAscii(Cells cells, int slot, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        cells.put(slot, ascii, 0, ascii.length);
    }
}

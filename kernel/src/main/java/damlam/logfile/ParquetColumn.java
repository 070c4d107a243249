package damlam.logfile;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.nio.charset.StandardCharsets;

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

    ParquetColumn(ColumnReader column, int slot, Instants times) {
        this.slot = slot;
        this.validity = column.getLeafValidity();
        this.value = value(column, slot, times);
    }

    void put(int row, Cells cells) {
        if (validity.isNull(row)) {
            cells.put(slot, Cells.NOTHING, 0, 0);
        } else {
            value.put(row, cells);
        }
    }

    private static Value value(ColumnReader column, int slot, Instants times) {
        ColumnSchema schema = column.getColumnSchema();
        if (schema.maxRepetitionLevel() > 0) {
            throw new IllegalArgumentException("column '%s' holds lists".formatted(schema.fieldPath()));
        }
        return switch (schema.type()) {
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> {
                byte[] bytes = column.getBinaryValues();
                int[] offsets = column.getBinaryOffsets();
                yield (row, cells) -> cells.put(slot, bytes, offsets[row], offsets[row + 1]);
            }
            case INT64 -> {
                long[] longs = column.getLongs();
                yield schema.logicalType() instanceof LogicalType.TimestampType type
                        ? (row, cells) -> cells.putInstant(slot, instantMs(longs[row], type, times))
                        : (row, cells) -> putAscii(cells, slot, Long.toString(longs[row]));
            }
            case INT32 -> {
                int[] ints = column.getInts();
                yield schema.logicalType() instanceof LogicalType.DateType
                        ? (row, cells) -> cells.putInstant(slot, times.inZone(ints[row] * DAY_MS))
                        : (row, cells) -> putAscii(cells, slot, Integer.toString(ints[row]));
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

    private static void putAscii(Cells cells, int slot, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        cells.put(slot, ascii, 0, ascii.length);
    }
}

package damlam.logfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The first row of a CSV file: names, and what stands between them.
///
/// @param whole whether its end was found; else it goes on beyond the bytes that were looked at
/// @param end where the row after it begins
/// @param lines how many lines it takes
record CsvHeader(List<String> names, byte delimiter, boolean whole, int end, int lines) {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// @param bytes the beginning of the file
    static CsvHeader of(byte[] bytes, int length) {
        int from = length >= 3 && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2] ? 3 : 0;
        int end = from;
        int lines = 0;
        boolean quoted = false;
        int[] found = new int[128];
        for (; end < length && (quoted || bytes[end] != '\n'); end++) {
            quoted ^= bytes[end] == '"';
            lines += bytes[end] == '\n' ? 1 : 0;
            if (!quoted && bytes[end] > 0) {
                found[bytes[end]]++;
            }
        }
        char delimiter = ',';
        for (char other : new char[] {';', '\t', '|'}) {
            delimiter = found[other] > found[delimiter] ? other : delimiter;
        }
        String row = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        boolean whole = end < length;
        return new CsvHeader(split(row, delimiter), (byte) delimiter, whole, whole ? end + 1 : length, lines + 1);
    }

    private static List<String> split(String row, char delimiter) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                // A doubled quote stands for one.
                if (quoted && i > 0 && row.charAt(i - 1) == '"') {
                    name.append('"');
                }
            } else if (c == delimiter && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return List.copyOf(names);
    }

    /// For each column of the file its slot among the profile's, -1 if nobody asks for it.
    ///
    /// @throws LogFormatException if a column is missing or there twice
    int[] slots(Profile profile, String file) {
        return slots(profile.columns(), profile::missing, file);
    }

    /// Why the names may not be what they were meant to be.
    private Optional<String> reason() {
        if (!whole && lines > 1) {
            return Optional.of("a quote is opened and never closed; close it");
        }
        boolean utf8 = names.stream().noneMatch(name -> name.indexOf('\uFFFD') >= 0);
        return utf8 ? Optional.empty() : Optional.of("the header is not UTF-8; save the file as UTF-8");
    }

    /// @param missing what is wrong where these are the columns that are there
    int[] slots(List<String> columns, Function<Set<String>, Optional<String>> missing, String file) {
        if (names.stream().anyMatch(name -> name.indexOf('\r') >= 0)) {
            throw new LogFormatException(file, 1, "lines end with a carriage return alone; save it with line feeds");
        }
        missing.apply(new LinkedHashSet<>(names)).ifPresent(problem -> {
            throw new LogFormatException(file, 1, reason().orElse(problem));
        });
        int[] slots = new int[names.size()];
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = columns.indexOf(names.get(i));
            if (slots[i] >= 0 && !taken.add(slots[i])) {
                throw new LogFormatException(
                        file, 1, "column '%s' is there twice; rename one of them".formatted(names.get(i)));
            }
        }
        return slots;
    }
}

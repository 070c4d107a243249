package damlam.oversight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of signed minutes: 15/BB-SGDĐT.
public record MinutesNumber(int serial, String symbol) {
    private static final Pattern WRITTEN = Pattern.compile("0*([1-9][0-9]{0,5})\\s*/\\s*(\\p{L}[\\p{L}\\d./-]{0,40})");

    /// @return empty where it is not written so
    public static Optional<MinutesNumber> read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        return written.matches()
                ? Optional.of(new MinutesNumber(Integer.parseInt(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    public String said() {
        return "%02d/%s".formatted(serial, symbol);
    }
}

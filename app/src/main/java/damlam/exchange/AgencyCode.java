package damlam.exchange;

import java.util.regex.Pattern;

/// What an agency is called in exchanges: by Quyết định 28/2018 13 characters in four groups, by Quyết
/// định 20/2020 up to 35 of digits, capital letters and dots.
public record AgencyCode(String value) {
    private static final int LONGEST = 35;
    private static final Pattern OLD = Pattern.compile("[0-9A-Z]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.[0-9A-Z]{3}");
    private static final Pattern NEW = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");

    public AgencyCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not an agency's code: '" + value + "'");
        }
    }

    public static boolean isCode(String value) {
        return value.length() <= LONGEST && NEW.matcher(value).matches();
    }

    /// Whether it has the shape of Quyết định 28/2018.
    public boolean old() {
        return OLD.matcher(value).matches();
    }
}

package damlam.roster;

import java.util.regex.Pattern;

/// How telephone numbers are written in lists: `0912 345 678`, `(0221) 3.863.123`, `+84 912345678`.
public final class Phones {
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9(][0-9 .()/-]*");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    private Phones() {}

    public static boolean isPhone(String written) {
        long digits = written.chars().filter(Character::isDigit).count();
        return WRITTEN.matcher(written).matches() && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}

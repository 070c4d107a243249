package damlam.dispatch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sees slips of the keys in a document's symbol, by the abbreviations the document itself uses and the usual ones.
final class Symbols {
    private static final Set<String> USUAL = new HashSet<>(Words.lines("symbols.txt"));
    private static final Pattern ABBREVIATED =
            Pattern.compile("(Sở|Bộ|Phòng|Cục|Ban) ((?:GD ?[&-]? ?ĐT|[\\p{Lu}&]{2,8}))(?![\\p{L}])");

    private Symbols() {}

    /// How the number is probably spelt, empty when there is nothing to say.
    static Optional<String> better(DispatchNumber number, @Nullable String issuer, String text) {
        if (number.type() != null && DispatchType.ofSymbol(number.type()).isEmpty()) {
            Optional<String> type = sameLetters(number.type());
            if (type.isPresent()) {
                return Optional.of(number.text().replaceFirst(Pattern.quote(number.type()), type.get()));
            }
        }
        if (number.type() == null && number.unit() != null) {
            Optional<String> type = sameLetters(number.organ());
            if (type.isPresent() && !USUAL.contains(number.organ())) {
                return Optional.of(number.text().replaceFirst(Pattern.quote(number.organ()), type.get()));
            }
        }
        return organ(number.organ(), issuer, text)
                .map(organ -> number.text().replaceFirst(Pattern.quote(number.organ()), organ));
    }

    /// "QD" for "QĐ": the abbreviation of a type but for accents and case.
    private static Optional<String> sameLetters(String group) {
        for (DispatchType type : DispatchType.values()) {
            String symbol = type.symbol();
            if (!symbol.isEmpty()
                    && !symbol.equals(group)
                    && Folding.fold(symbol).equals(Folding.fold(group))
                    && DispatchType.ofSymbol(group).isEmpty()) {
                return Optional.of(symbol);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> organ(String organ, @Nullable String issuer, String text) {
        Set<String> typed = abbreviations(text);
        Set<String> own = new LinkedHashSet<>(typed);
        own.addAll(initials(issuer));
        String bare = bare(organ);
        if (own.contains(bare) || USUAL.contains(bare) || bare.length() < 3) {
            return Optional.empty();
        }
        for (String candidate : typed) {
            if (candidate.length() > 3 && bare.length() > 3 && distance(bare, candidate) == 1) {
                return Optional.of(candidate);
            }
        }
        Set<String> candidates = new LinkedHashSet<>(own);
        candidates.addAll(USUAL);
        for (String candidate : candidates) {
            if (candidate.length() > 2
                    && candidate.length() <= bare.length()
                    && squeezed(candidate).equals(squeezed(bare))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// First letters of the issuer's name; bodies shorten further, so a symbol need not be these.
    private static Set<String> initials(@Nullable String issuer) {
        if (issuer == null) {
            return Set.of();
        }
        StringBuilder initials = new StringBuilder();
        for (String word : issuer.split("[ ,-]+")) {
            boolean counts = !word.isEmpty() && !word.equalsIgnoreCase("và") && !word.equalsIgnoreCase("của");
            initials.append(counts ? word.substring(0, 1).toUpperCase(Locale.ROOT) : "");
        }
        return Set.of(initials.toString());
    }

    /// How the text itself shortens names of bodies: "Sở GDĐT" gives SGDĐT.
    private static Set<String> abbreviations(String text) {
        Set<String> abbreviations = new LinkedHashSet<>();
        Matcher abbreviated = ABBREVIATED.matcher(text);
        while (abbreviated.find() && abbreviations.size() < 50) {
            abbreviations.add(abbreviated.group(1).charAt(0) + bare(abbreviated.group(2)));
        }
        return abbreviations;
    }

    private static String bare(String symbol) {
        return symbol.replaceAll("[& .+_-]", "");
    }

    /// Without accents, with doubled letters as one.
    private static String squeezed(String symbol) {
        return Folding.fold(symbol).replaceAll("(.)\\1", "$1");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j - 1], diagonal) + 1);
            }
        }
        return row[b.length()];
    }
}

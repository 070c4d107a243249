package damlam.dispatch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of bodies as officials write them, where the head of a document prints them in capitals: as they are
/// known, else as the same document writes them elsewhere, else by the rules (Nghị định 30/2020, Phụ lục II).
public final class OrganNames {
    private static final int LONGEST_PART = 8;
    private static final Map<String, Part> PARTS = parts();

    /// Bodies that many have, and that are told apart by whose they are: "Văn phòng UBND tỉnh An Bình".
    private static final Pattern JOINED = Pattern.compile("(?:van phong|thanh tra|ban|uy ban kiem tra)(?: .*)?");

    private static final Pattern SUBORDINATE =
            Pattern.compile("(?:phong|vu|cuc|chi cuc|to|doi|khoa|vien|trung tam|tram|ban) .*");
    private static final Pattern COUNCIL = Pattern.compile(
            "(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|ubmttq|uy ban mat tran to quoc viet nam) .*");
    private static final Pattern LEVEL = Pattern.compile(
            "(?:^|(?<= ))(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?! uy)(?= |$)");

    private OrganNames() {}

    private enum Kind {
        KINDS,
        WHOLE,
        FIELDS,
        LEVELS,
        PLACES,
        ACRONYMS
    }

    /// @param written as it stands in a sentence
    private record Part(Kind kind, String written) {}

    /// A name, and whether it ends with that of a place or one of its own, so that it is no other's.
    private record Spelt(String name, boolean own) {}

    /// Whose document it is, with the body above where many are called so.
    ///
    /// @param text of the document
    /// @param known names as they are written, the first goes before
    /// @return empty where the head names nobody
    public static Optional<String> issuer(Dispatch read, String text, Collection<String> known) {
        String issuer = read.issuer();
        if (issuer == null || issuer.isBlank()) {
            return Optional.empty();
        }
        String parent = read.parent() == null ? null : written(read.parent(), text, known);
        String told = told(written(issuer, text, known), parent);
        return Optional.of(parent == null ? placed(told, read.place(), text) : told);
    }

    /// Where the head has no body above, the text may name the one of many: "Sở Nội vụ tỉnh An Bình" where the document
    /// is of An Bình.
    private static String placed(String issuer, @Nullable String place, String text) {
        if (place == null
                || place.isBlank()
                || spelt(issuer.toUpperCase(Locale.ROOT)).own()) {
            return issuer;
        }
        String words = (Pattern.quote(issuer).replace(" ", "\\E \\Q")
                        + " ((?:(?:tỉnh|thành phố|huyện|quận|xã|phường) )?"
                        + Pattern.quote(place.strip()).replace(" ", "\\E \\Q") + ")")
                .replace(" ", "\\s{1,3}");
        Matcher named = Pattern.compile(
                        "(?<![\\p{L}\\d])" + words + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (named.find()) {
            String found = named.group(1).replaceAll("\\s+", " ");
            if (!isCapitals(found)) {
                return issuer + " " + found;
            }
        }
        return issuer;
    }

    /// A name as it is written in a sentence; one that is not in capitals stays as it is.
    public static String written(String printed, String text, Collection<String> known) {
        String name = Normalizer.normalize(printed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (!isCapitals(name)) {
            return name;
        }
        return known.stream()
                .filter(one -> !isCapitals(one) && key(one).equals(key(name)))
                .findFirst()
                .or(() -> elsewhere(name, text))
                .orElseGet(() -> spelt(name).name());
    }

    /// A name with the body above it, where the name alone is that of many.
    ///
    /// @param parent as it is written in a sentence; null where none is known
    public static String told(String issuer, @Nullable String parent) {
        if (parent == null || parent.isBlank()) {
            return issuer;
        }
        String folded = Folding.fold(issuer);
        String above = Folding.fold(parent);
        if (folded.contains(above)) {
            return issuer;
        }
        Optional<String> place = place(parent);
        Matcher last = LEVEL.matcher(folded);
        while (last.find()) {
            if (last.end() == folded.length()) {
                // "Thanh tra tỉnh": the level is said, the name of the place is not.
                return place.filter(one -> Folding.fold(one).startsWith(last.group() + " "))
                        .map(one -> issuer.substring(0, last.start()) + one)
                        .orElse(issuer);
            }
        }
        if (spelt(issuer.toUpperCase(Locale.ROOT)).own()) {
            return issuer;
        }
        if (folded.equals("van phong")
                || (JOINED.matcher(folded).matches() && !COUNCIL.matcher(above).matches())) {
            return issuer + " " + parent;
        }
        if (COUNCIL.matcher(above).matches() && place.isPresent()) {
            return issuer + " " + place.get();
        }
        return SUBORDINATE.matcher(folded).matches() ? issuer + ", " + parent : issuer;
    }

    /// "tỉnh An Bình" of "UBND tỉnh An Bình".
    private static Optional<String> place(String body) {
        Matcher level = LEVEL.matcher(Folding.fold(body));
        return level.find() && level.end() < body.length()
                ? Optional.of(body.substring(level.start()))
                : Optional.empty();
    }

    private static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    /// Case and the place of a tone make no other name: "Uỷ ban" and "ỦY BAN" are one.
    private static String key(String name) {
        return Folding.tonesLast(name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    }

    /// How the document writes it where it is not in capitals.
    private static Optional<String> elsewhere(String name, String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        String words = Arrays.stream(name.split(" "))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "\\s{1,3}" + b)
                .orElseThrow();
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(whole);
        while (found.find()) {
            String written = found.group().replaceAll("\\s+", " ");
            // Words each with a capital, "Và" too, are the typist's habit and not the name.
            if (!isCapitals(written) && Character.isUpperCase(written.charAt(0)) && !written.contains(" Và ")) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    private static Spelt spelt(String name) {
        List<String> tokens = List.of(name.split(" "));
        StringBuilder written = new StringBuilder();
        @Nullable Kind before = null;
        boolean named = false;
        boolean begun = false;
        int i = 0;
        while (i < tokens.size()) {
            Found found = longest(tokens, i);
            String word;
            if (found != null) {
                word = found.part().written();
                before = found.part().kind() == Kind.ACRONYMS && before != null
                        ? before
                        : found.part().kind();
                named = found.part().kind() == Kind.PLACES;
                begun = false;
                i += found.words();
            } else {
                boolean joint = isJoint(tokens.get(i));
                boolean field = before == Kind.KINDS;
                word = joint || (field && begun) ? tokens.get(i).toLowerCase(Locale.ROOT) : name(tokens.get(i));
                begun = !joint;
                named = !joint && !field;
                i++;
            }
            written.append(written.isEmpty() ? capital(word) : " " + word);
        }
        return new Spelt(written.toString(), named);
    }

    private static boolean isJoint(String token) {
        return !Character.isLetter(token.charAt(0))
                || Set.of("và", "của", "cho", "về").contains(token.toLowerCase(Locale.ROOT));
    }

    private static String name(String token) {
        if (token.matches("[IVX]+") || token.chars().noneMatch(Character::isLetter)) {
            return token;
        }
        return capital(token.toLowerCase(Locale.ROOT));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// A part and how many words it has.
    private record Found(Part part, int words) {}

    private static @Nullable Found longest(List<String> tokens, int from) {
        for (int length = Math.min(LONGEST_PART, tokens.size() - from); length > 0; length--) {
            Part part = PARTS.get(key(String.join(" ", tokens.subList(from, from + length))));
            if (part != null) {
                return new Found(part, length);
            }
        }
        return null;
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new HashMap<>();
        Kind kind = Kind.KINDS;
        for (String line : new ArrayList<>(Words.lines("organ-names.txt"))) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                parts.putIfAbsent(key(line), new Part(kind, line));
            }
        }
        return parts;
    }
}

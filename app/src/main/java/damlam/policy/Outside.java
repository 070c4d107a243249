package damlam.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An organisation outside the chart whose opinion is asked for by a letter.
///
/// @param letter number of the letter by which it is asked
public record Outside(String name, String letter) {
    private static final String APART = "\t";
    private static final Pattern WORDS = Pattern.compile("^(\\p{L}+[ .:]+)+(?=\\d)");

    public Outside {
        name = line(name);
        letter = number(letter);
        if (name.isEmpty() || letter.isEmpty()) {
            throw new IllegalArgumentException("an organisation is asked by its name and by a letter");
        }
    }

    /// The number alone, where somebody typed the word for it as well.
    static String number(String typed) {
        return WORDS.matcher(line(typed)).replaceFirst("");
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// As a step and its act name them, one a line.
    static String listed(List<Outside> all) {
        return String.join(
                "\n",
                all.stream().map(each -> each.name() + APART + each.letter()).toList());
    }

    static List<Outside> read(String listed) {
        List<Outside> all = new ArrayList<>();
        listed.lines().forEach(line -> {
            int apart = line.indexOf(APART);
            all.add(new Outside(line.substring(0, apart), line.substring(apart + 1)));
        });
        return all;
    }
}

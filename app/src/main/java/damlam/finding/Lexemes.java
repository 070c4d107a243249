package damlam.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an entry of the index is found by, as the lexemes of a `tsvector` without places.
///
/// - `cao`: a syllable; `bao cao`: two that follow each other, so that a phrase is as rare for the index as it is in
/// the
///   texts; both with `^` before them where they stand in the title
/// - `#799sgddtvp`: a number and symbol anywhere in the text; with `!` where it is the document's own, `!799` its
/// digits
/// - `d=INCOMING`, `t=CONG_VAN`, `i=so giao`: direction, type, and the issuer's words
final class Lexemes {
    /// PostgreSQL keeps at most a mebibyte of them: beyond some 700 pages phrases are no longer found, words are.
    private static final int MOST_BYTES = 960_000;

    private static final int MOST_IN_NUMBER = 8;

    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> pairs = new LinkedHashSet<>();
    private final StringBuilder said = new StringBuilder(" ");

    Lexemes title(String text) {
        keep("^", Syllables.of(text));
        return body(text);
    }

    Lexemes body(String text) {
        List<Syllable> raw = Syllables.of(text);
        List<Syllable> mended = Syllables.mended(text, raw);
        say(raw);
        numbers(text, raw);
        if (mended.size() < raw.size()) {
            say(mended);
        }
        return this;
    }

    /// The number of the document itself.
    Lexemes number(String number) {
        List<Syllable> parts = Syllables.of(number);
        if (!parts.isEmpty()) {
            String whole = parts.stream().map(Syllable::folded).collect(Collectors.joining());
            all.add("!" + Syllable.cut(whole));
            all.add("#" + Syllable.cut(whole));
            all.add("!" + parts.getFirst().folded());
        }
        return title(number);
    }

    /// What a filter asks for, word for word.
    Lexemes fact(String name, String value) {
        all.add(name + "=" + value);
        return this;
    }

    /// Words that a filter asks for, in their order.
    Lexemes facts(String name, String words) {
        keep(name + "=", Syllables.of(words));
        return this;
    }

    private void say(List<Syllable> syllables) {
        keep("", syllables);
        syllables.forEach(one -> said.append(one.folded()).append(' '));
        said.append("\n ");
    }

    private void keep(String scope, List<Syllable> syllables) {
        String before = "";
        for (Syllable one : syllables) {
            all.add(scope + one.folded());
            if (!before.isEmpty()) {
                pairs.add(scope + before + " " + one.folded());
            }
            before = one.folded();
        }
    }

    private void numbers(String text, List<Syllable> syllables) {
        for (int i = 0; i < syllables.size(); i++) {
            if (!Character.isDigit(syllables.get(i).folded().charAt(0))) {
                continue;
            }
            StringBuilder number = new StringBuilder(syllables.get(i).folded());
            int last = i;
            while (last + 1 < Math.min(syllables.size(), i + MOST_IN_NUMBER)
                    && Syllables.linked(text, syllables.get(last), syllables.get(last + 1))) {
                number.append(syllables.get(++last).folded());
            }
            if (last > i) {
                all.add("#" + Syllable.cut(number.toString()));
                i = last;
            }
        }
    }

    String[] lexemes() {
        List<String> kept = new ArrayList<>();
        int bytes = 0;
        for (Set<String> some : List.of(all, pairs)) {
            for (String lexeme : some) {
                bytes += lexeme.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                if (bytes > MOST_BYTES) {
                    return kept.toArray(String[]::new);
                }
                kept.add(lexeme);
            }
        }
        return kept.toArray(String[]::new);
    }

    /// Everything in its order, single spaces between, a line a field: what a phrase is looked for in.
    String said() {
        return said.toString();
    }
}

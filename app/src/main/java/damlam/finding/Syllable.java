package damlam.finding;

/// One written syllable, number or foreign word of a text.
///
/// @param folded as it is compared: without accents, d for the letter with a stroke, i for a final y that sounds the
/// same
/// @param start where it begins in the text, in UTF-16 units
/// @param end where it ends, exclusive
record Syllable(String folded, int start, int end) {
    private static final int LONGEST = 40;

    /// @param letters small, without accents
    static Syllable of(String letters, int start, int end) {
        return new Syllable(same(cut(letters)), start, end);
    }

    static String cut(String letters) {
        return letters.substring(0, Math.min(letters.length(), LONGEST));
    }

    /// What people write in two ways is one: 04 and 4, ky and ki, quy and qui; tay and tai stay two.
    private static String same(String letters) {
        int last = letters.length() - 1;
        if (letters.charAt(last) == 'y' && (last == 0 || isOnset(letters.substring(0, last)))) {
            return letters.substring(0, last) + "i";
        }
        return letters.chars().allMatch(Character::isDigit) ? letters.replaceFirst("^0+(?=.)", "") : letters;
    }

    private static boolean isOnset(String letters) {
        return letters.endsWith("qu") || !isVowel(letters.charAt(letters.length() - 1));
    }

    static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}

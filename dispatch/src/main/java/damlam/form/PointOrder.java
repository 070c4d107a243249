package damlam.form;

import org.jspecify.annotations.Nullable;

/// Follows the letters of points through a text.
final class PointOrder {
    private final String letters;
    private int last;

    /// @param letters in their order
    PointOrder(String letters) {
        this.letters = letters;
    }

    /// @param letter of a point, empty for a paragraph that is none
    /// @return the letter that is due instead, null where all is well
    @Nullable
    String due(String letter) {
        if (letter.isEmpty()) {
            return null;
        }
        int place = letters.indexOf(letter) + 1;
        int next = last + 1;
        boolean fits = place == 1 || place == next;
        last = place == 0 ? next : place;
        return fits ? null : letters.substring(Math.min(next, letters.length()) - 1, Math.min(next, letters.length()));
    }
}

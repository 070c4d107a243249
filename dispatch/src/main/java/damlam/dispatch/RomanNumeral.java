package damlam.dispatch;

/// Numbers as chapters, parts and annexes bear them.
public final class RomanNumeral {
    private RomanNumeral() {}

    /// @param number from 1; what is above 3999 has no numeral of its own
    public static String of(int number) {
        int[] worth = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] digits = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < worth.length; i++) {
            while (rest >= worth[i]) {
                roman.append(digits[i]);
                rest -= worth[i];
            }
        }
        return roman.toString();
    }
}

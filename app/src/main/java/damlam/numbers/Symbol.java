package damlam.numbers;

import damlam.dispatch.DispatchType;

/// How number and symbol are written (NĐ 30/2020, Phụ lục I, II.3).
public final class Symbol {
    private Symbol() {}

    /// `QĐ-SGDĐT` for a type with an abbreviation; `SGDĐT-VP`, with the drafting unit, for one without.
    ///
    /// @param organ sign of the body
    /// @param unit sign of the unit that drafted it; empty where the body itself did
    public static String of(DispatchType type, String organ, String unit) {
        if (!type.symbol().isEmpty()) {
            return type.symbol() + "-" + organ;
        }
        return unit.isEmpty() ? organ : organ + "-" + unit;
    }

    /// `05/QĐ-SGDĐT`: below ten with a zero before it, no blanks.
    public static String number(int no, String symbol) {
        return (no < 10 ? "0" : "") + no + "/" + symbol;
    }
}

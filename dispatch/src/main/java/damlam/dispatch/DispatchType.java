package damlam.dispatch;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The types of administrative document in Nghị định 30/2020, art. 7. Names and abbreviations are data, in `types.csv`.
public enum DispatchType {
    NGHI_QUYET,
    QUYET_DINH,
    CHI_THI,
    QUY_CHE,
    QUY_DINH,
    THONG_CAO,
    THONG_BAO,
    HUONG_DAN,
    CHUONG_TRINH,
    KE_HOACH,
    PHUONG_AN,
    DE_AN,
    DU_AN,
    BAO_CAO,
    BIEN_BAN,
    TO_TRINH,
    HOP_DONG,
    CONG_VAN,
    CONG_DIEN,
    BAN_GHI_NHO,
    BAN_THOA_THUAN,
    GIAY_UY_QUYEN,
    GIAY_MOI,
    GIAY_GIOI_THIEU,
    GIAY_NGHI_PHEP,
    PHIEU_GUI,
    PHIEU_CHUYEN,
    PHIEU_BAO,
    THU_CONG;

    /// The name as people write it: "Báo cáo".
    public String title() {
        return Names.of(this)[1];
    }

    /// The abbreviation in its symbol, empty for the two types that have none.
    public String symbol() {
        return Names.of(this)[2];
    }

    /// The type with this name of ours, `CONG_VAN`; empty for any other text, as a register may hold.
    public static Optional<DispatchType> named(String name) {
        for (DispatchType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// The type whose full name this is, however accented or cased.
    static Optional<DispatchType> ofTitle(String folded) {
        return Optional.ofNullable(Names.BY_TITLE.get(folded));
    }

    /// The type with this abbreviation, exactly as the decree spells it. `CV` is the Party's for a công văn.
    static Optional<DispatchType> ofSymbol(String symbol) {
        return Optional.ofNullable(Names.BY_SYMBOL.get(symbol));
    }

    private static final class Names {
        private static final Map<DispatchType, String[]> ROWS = new EnumMap<>(DispatchType.class);
        private static final Map<String, DispatchType> BY_TITLE = new java.util.HashMap<>();
        private static final Map<String, DispatchType> BY_SYMBOL = new java.util.HashMap<>();

        static {
            for (String line : Words.lines("types.csv")) {
                String[] row = line.split(",", -1);
                DispatchType type = DispatchType.valueOf(row[0]);
                ROWS.put(type, row);
                BY_TITLE.put(Folding.fold(row[1]), type);
                if (!row[2].isEmpty()) {
                    BY_SYMBOL.put(row[2], type);
                }
            }
            BY_SYMBOL.put("CV", CONG_VAN);
        }

        private static String[] of(DispatchType type) {
            String[] row = ROWS.get(type);
            if (row == null) {
                throw new IllegalStateException("types.csv has no row for " + type);
            }
            return row;
        }
    }
}

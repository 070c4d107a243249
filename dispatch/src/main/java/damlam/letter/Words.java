package damlam.letter;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Marks;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that the decree prescribes, put together from a letter's data.
final class Words {
    private static final Pattern CONCERNING = Pattern.compile("(?i)(?:Về việc|V/v)\\b.*", Pattern.DOTALL);

    private Words() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /// An open space as long as there is no number.
    static String number(@Nullable Integer serial, String symbol, Style style) {
        String figures = serial == null ? "        " : Figures.number(serial);
        return style.text("number.form").formatted(figures, symbol);
    }

    static String day(@Nullable LocalDate date) {
        return date == null
                ? "     tháng      năm        "
                : "%s tháng %s năm %d".formatted(Figures.day(date), Figures.month(date), date.getYear());
    }

    static String of(Marks.Urgency urgency) {
        return switch (urgency) {
            case HOA_TOC -> "HỎA TỐC";
            case THUONG_KHAN -> "THƯỢNG KHẨN";
            case KHAN -> "KHẨN";
        };
    }

    static String of(Marks.Secrecy secrecy) {
        return switch (secrecy) {
            case MAT -> "MẬT";
            case TOI_MAT -> "TỐI MẬT";
            case TUYET_MAT -> "TUYỆT MẬT";
        };
    }

    static String of(Copy.Form form) {
        return switch (form) {
            case SAO_Y -> "SAO Y";
            case TRICH_SAO -> "TRÍCH SAO";
            case SAO_LUC -> "SAO LỤC";
        };
    }

    static String of(Marks.Circulation circulation) {
        return switch (circulation) {
            case XEM_XONG_TRA_LAI -> "XEM XONG TRẢ LẠI";
            case LUU_HANH_NOI_BO -> "LƯU HÀNH NỘI BỘ";
        };
    }

    static String about(String subject, Style style) {
        return CONCERNING.matcher(subject).matches() ? subject : style.text("about.words") + " " + subject;
    }

    /// Mẫu 1.2 and 1.3 open the subject of a decision with "Về việc"; other types name it alone.
    static String titleSubject(Letter letter, Style style) {
        String words = style.text("decision.words");
        boolean decision = letter.type() == DispatchType.QUYET_DINH;
        String subject = letter.subject();
        return decision
                        && !words.isEmpty()
                        && !subject.isEmpty()
                        && !CONCERNING.matcher(subject).matches()
                ? words + " " + subject
                : subject;
    }

    /// "Kính gửi:"; a công điện is wired by its issuer instead (Mẫu 1.6).
    static String addressLabel(Letter letter, Style style) {
        String issuer = letter.issuer();
        if (letter.type() == DispatchType.CONG_DIEN && issuer != null) {
            return issuer + " điện:";
        }
        return style.text(letter.type() == DispatchType.TO_TRINH ? "proposal.words" : "address.words");
    }
}

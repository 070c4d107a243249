package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is stamped or boxed at the top of a document (Nghị định 30/2020, Phụ lục I, cells 10a, 10b and 11).
public record Marks(@Nullable Urgency urgency, @Nullable Secrecy secrecy, List<Circulation> circulation) {
    /// Of a document that is neither urgent nor secret, and may go anywhere.
    public static final Marks NONE = new Marks(null, null, List.of());

    public Marks {
        circulation = List.copyOf(circulation);
    }

    /// How fast it is to be carried and handled.
    public enum Urgency {
        KHAN,
        THUONG_KHAN,
        HOA_TOC
    }

    /// How secret it is.
    public enum Secrecy {
        MAT,
        TOI_MAT,
        TUYET_MAT
    }

    /// How far it may go.
    public enum Circulation {
        /// To be returned once read.
        XEM_XONG_TRA_LAI,
        /// Within the body only.
        LUU_HANH_NOI_BO
    }
}

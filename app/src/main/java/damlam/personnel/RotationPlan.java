package damlam.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The published plan that a rotation follows (Luật Phòng, chống tham nhũng 36/2018/QH14, art. 24–25).
///
/// @param number and symbol of its document
/// @param day on which it was published
/// @param area of work the post is in; null of proposals that were made before this was asked for
public record RotationPlan(
        String number, LocalDate day, @Nullable Area area) {
    /// Areas whose posts are rotated; stored by name.
    public enum Area {
        STAFF,
        FINANCE,
        INVESTMENT,
        /// Who settles matters of people and organisations at first hand.
        SERVICE
    }
}

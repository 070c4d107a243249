package damlam.procedure;

/// Where two laws differ for the person.
///
/// @param older whether it is the older that is better for the person
public record Favour(Aspect aspect, boolean older) {
    /// In what; the first that differs decides.
    public enum Aspect {
        /// By one of them nothing may be decided any more.
        LIMITATION_PASSED,
        /// The form.
        FORM,
        /// The limitation ends earlier.
        LIMITATION
    }

    public String key() {
        return "procedure.favour." + aspect + (older ? ".older" : ".newer");
    }
}

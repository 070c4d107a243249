package damlam.page;

import org.jspecify.annotations.Nullable;

/// One step of the way to a page.
///
/// @param href its address, null for the page itself
public record Crumb(String name, @Nullable String href) {
    public static Crumb of(String name) {
        return new Crumb(name, null);
    }

    public static Crumb of(String name, String href) {
        return new Crumb(name, href);
    }
}

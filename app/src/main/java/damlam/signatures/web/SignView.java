package damlam.signatures.web;

import damlam.page.Typed;

/// The form that signs a file.
///
/// @param name of whoever asks for it
/// @param token whether one is attached to the server
public record SignView(Typed typed, String name, boolean token) {
    public boolean chosen(String field, String value, boolean first) {
        String typedValue = typed.value(field);
        return typedValue.isEmpty() ? first : typedValue.equals(value);
    }
}

package damlam.org;

import org.jspecify.annotations.Nullable;

/// Somebody who works here, or did.
///
/// @param code the staff number by which files name them, unique
/// @param name family name, middle name, given name, as written in Vietnam
/// @param email null for those without one
/// @param phone null for those without one; shown only to those who have to call them
public record Person(
        PersonId id,
        String code,
        String name,
        @Nullable String email,
        @Nullable String phone) {
    public Person {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person has a code and a name, was '" + code + "', '" + name + "'");
        }
    }
}

package damlam.admin.web;

import org.jspecify.annotations.Nullable;

/// A person in the list: their highest post today, and by what they sign in.
///
/// @param title null for who holds no post today
public record PersonLine(
        long id,
        String code,
        String name,
        @Nullable String title,
        @Nullable String unit,
        @Nullable String login) {}

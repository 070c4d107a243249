package damlam.admin.web;

import org.jspecify.annotations.Nullable;

/// A unit in the tree.
///
/// @param depth how many units stand above it
/// @param head null where nobody heads it on that day
/// @param people how many work in it and below it
public record UnitLine(
        long id,
        String code,
        String name,
        String kind,
        int depth,
        @Nullable String head,
        @Nullable String headTitle,
        int people) {}

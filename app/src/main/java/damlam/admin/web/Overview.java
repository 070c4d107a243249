package damlam.admin.web;

/// What is to be looked after, in figures.
///
/// @param withoutPost accounts whose person holds no post today and so cannot sign in
/// @param undecided kinds of matter that nobody decides today
public record Overview(
        int units,
        int people,
        long headless,
        int accounts,
        long withoutPost,
        int groups,
        int matters,
        long undecided) {}

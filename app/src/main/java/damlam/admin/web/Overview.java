package damlam.admin.web;

/// What is to be looked after, in figures.
///
/// @param withoutPost accounts whose person holds no post today and so cannot sign in
/// @param undecided kinds of matter that nobody decides today
/// @param delegations in force today
/// @param absent people who are away today
/// @param unchanged accounts whose first password was not changed yet
public record Overview(
        int units,
        int people,
        long headless,
        int accounts,
        long withoutPost,
        int groups,
        int matters,
        long undecided,
        int delegations,
        long absent,
        long unchanged) {}

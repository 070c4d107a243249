package damlam.page;

/// One line of a choice.
///
/// @param name with what tells it from others: of a person post and unit, too
public record Choice(long id, String name) {}

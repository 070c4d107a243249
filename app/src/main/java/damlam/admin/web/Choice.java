package damlam.admin.web;

/// One line of a choice.
public record Choice(long id, String name) {}

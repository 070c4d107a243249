package damlam.oversight.web;

import damlam.page.Mark;

/// A finding that names whoever looks, in their list.
public record ConcernLine(long id, String name, Mark mark, String state, String due) {}

package damlam.admin.web;

import java.util.List;

/// A named group and the units in it today.
public record GroupLine(String name, List<String> units) {}

package damlam.forms;

import damlam.org.PersonId;

/// A form as the Office defined it.
public record DefinedForm(FormId id, ReportForm form, PersonId definedBy) {}

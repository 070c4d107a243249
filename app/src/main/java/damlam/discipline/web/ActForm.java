package damlam.discipline.web;

import damlam.discipline.ActKind;
import java.util.List;

/// The form for an act.
///
/// @param how what it does, `law` by which rule, empty for none
/// @param drafts whether it is done by a document that is drafted first and issued here
public record ActForm(ActKind kind, String title, String how, String law, List<Field> fields, boolean drafts) {}

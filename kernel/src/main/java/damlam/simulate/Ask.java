package damlam.simulate;

import damlam.eventlog.MoveKind;

/// Something asked in a case and not answered yet.
///
/// @param move CONSULT, ESCALATE, OBJECT or EXTEND_ASK
/// @param by who asked
/// @param unit the unit that is asked
/// @param person who is asked in person; null where the unit is
/// @param dueDay by when
record Ask(
        MoveKind move,
        Worker by,
        Unit unit,
        @org.jspecify.annotations.Nullable Worker person,
        int dueDay) {}

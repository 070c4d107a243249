package damlam.page;

import java.time.Instant;

/// Where words of a matter were erased by law: what kind of act they were of, who erased them and why.
///
/// @param askedBy who asked before `by` agreed, or agreed first; empty where one was enough
/// @param wished whether whoever said them asked for it
/// @param number of the act in the record
public record ErasedNote(
        String what, String by, String askedBy, boolean wished, Instant at, String ground, long number) {}

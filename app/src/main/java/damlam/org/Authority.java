package damlam.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A post decides a kind of matter, by a rule, from a day to a day.
///
/// @param until the first day it no longer does; null while it does
/// @param legalBasis the rule that says so, as one would cite it
public record Authority(
        long id,
        Post post,
        Matter matter,
        LocalDate from,
        @Nullable LocalDate until,
        String legalBasis) {}

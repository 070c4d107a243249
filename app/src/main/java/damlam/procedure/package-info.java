/// The lawful course of discipline, of removal, of complaints and denunciations, as values over days: what comes next,
/// by when, what bars it, and which law says so. No step can be made out of its order, and none without a hearing.
@NullMarked
package damlam.procedure;

import org.jspecify.annotations.NullMarked;

/// Periodic reports: what the Office asks for, what units draft from facts and submit, what the Office consolidates.
@NullMarked
package damlam.reports;

import org.jspecify.annotations.NullMarked;

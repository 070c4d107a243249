/// The pages of signals: who has which, and one with what shows it and what speaks against it.
@NullMarked
package damlam.analysis.web;

import org.jspecify.annotations.NullMarked;

/// The pages of periodic reports.
@NullMarked
package damlam.reports.web;

import org.jspecify.annotations.NullMarked;

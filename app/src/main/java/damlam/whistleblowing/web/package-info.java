/// Pages of reports of conduct.
@NullMarked
package damlam.whistleblowing.web;

import org.jspecify.annotations.NullMarked;

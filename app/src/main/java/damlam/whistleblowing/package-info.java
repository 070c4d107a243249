/// Reports of conduct in public duty: whoever reports is sealed, answered, and protected; opening who it was takes two
/// people and leaves a trace.
@NullMarked
package damlam.whistleblowing;

import org.jspecify.annotations.NullMarked;

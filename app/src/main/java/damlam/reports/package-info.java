/// Units' reports: asked for as work, drafted from facts, worded and sent by the head, taken or given back.
@NullMarked
package damlam.reports;

import org.jspecify.annotations.NullMarked;

/// Full text: documents, cases and reports found by what they say, in whatever spelling, by those who may see them.
@NullMarked
package damlam.finding;

import org.jspecify.annotations.NullMarked;

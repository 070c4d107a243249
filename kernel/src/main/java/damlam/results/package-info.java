/// The files that `damlam analyze` writes (DESIGN.md, section 6): everything computed once in an [Analysis],
/// one [ResultFile] a file, all of them complete or none.
@NullMarked
package damlam.results;

import org.jspecify.annotations.NullMarked;

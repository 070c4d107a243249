/// Files (hồ sơ công việc): documents, cases and reports gathered by whoever is in charge, listed, handed over,
/// exported.
@NullMarked
package damlam.files;

import org.jspecify.annotations.NullMarked;

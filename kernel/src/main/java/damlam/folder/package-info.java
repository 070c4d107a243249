/// Folders that appear whole or not at all.
@NullMarked
package damlam.folder;

import org.jspecify.annotations.NullMarked;

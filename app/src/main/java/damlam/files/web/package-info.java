/// The pages of files.
@NullMarked
package damlam.files.web;

import org.jspecify.annotations.NullMarked;

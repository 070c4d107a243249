/// The form of a document: a DOCX measured against the layout that the decree asks for.
@NullMarked
package damlam.form;

import org.jspecify.annotations.NullMarked;

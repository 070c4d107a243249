/// The registers, one document beside what it cites, and the way a document comes in.
@NullMarked
package damlam.documents.web;

import org.jspecify.annotations.NullMarked;

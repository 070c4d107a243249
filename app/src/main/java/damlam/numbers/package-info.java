/// Numbers of documents that go out: which series there are, as the head decided, and the next number of each.
@NullMarked
package damlam.numbers;

import org.jspecify.annotations.NullMarked;

/// The database the server stands on: its own PostgreSQL in the data folder, or one that is given.
@NullMarked
package damlam.storage;

import org.jspecify.annotations.NullMarked;
